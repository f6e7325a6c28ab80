using InvoiceWeb.Extraction;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Duplicates;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Operation;
using InvoiceWeb.Reading;
using InvoiceWeb.Reading.Documents;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Processing;

/// <summary>Takes one claimed invoice from its pages to its result.</summary>
public sealed partial class InvoiceProcessor(
    IInvoiceQueue queue,
    IPageImageStore images,
    DocumentReader reader,
    PlaceKeeper places,
    DuplicateService duplicates,
    WorkBoard board,
    IOptions<ProcessingOptions> options,
    IOptionsMonitor<ReviewOptions> review,
    TimeProvider clock,
    ILogger<InvoiceProcessor> logger)
{
    /// <summary>Ends with the outcome stored, unless the lease was lost to another worker.</summary>
    public async Task ProcessAsync(Invoice claimed, CancellationToken stopping)
    {
        if (claimed.Attempts > Invoice.MaxAttempts)
        {
            Log.Interrupted(logger, claimed.Id, Invoice.MaxAttempts);
            await SaveAsync(claimed, claimed.GiveUp(FailureReason.Interrupted, clock.GetUtcNow()));
            return;
        }

        Log.Begun(logger, claimed.Id, claimed.Attempts);
        var outcome = await WorkAsync(claimed, stopping);
        if (outcome is not null)
        {
            await SaveAsync(claimed, outcome);
        }
    }

    private async Task<Invoice?> WorkAsync(Invoice claimed, CancellationToken stopping)
    {
        var current = claimed;
        await using var lease = new LeaseKeeper(queue, claimed, options.Value.Lease, clock, logger, stopping);
        try
        {
            var documents = new OrderedDictionary<string, ReadDocument>(StringComparer.Ordinal);
            foreach (var fileId in claimed.Pages.Select(page => page.ImageId).Distinct(StringComparer.Ordinal))
            {
                var file = await images.FindAsync(fileId, lease.Held) ?? throw new PageMissingException(fileId);
                current = await AdvanceAsync(current, ProcessingStep.Reading, lease.Held);
                documents.Add(fileId, await reader.ReadAsync(file, claimed.Language, page => board.Turn(claimed.Id, PageOf(claimed, fileId, page)), lease.Held));
            }

            current = await AdvanceAsync(current, ProcessingStep.Extracting, lease.Held);
            await places.KeepAsync(current, documents, lease.Held);
            return await duplicates.CompareAsync(Conclude(current, new PageSelection(current.Pages, documents)), lease.Held);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return current.Release(clock.GetUtcNow());
        }
        catch (OperationCanceledException) when (lease.Held.IsCancellationRequested)
        {
            return null;
        }
        catch (UnreadableImageException exception)
        {
            Log.Unreadable(logger, exception, claimed.Id);
            return current.GiveUp(FailureReason.UnreadableImage, clock.GetUtcNow());
        }
        catch (PageMissingException exception)
        {
            Log.Failed(logger, exception, claimed.Id, claimed.Attempts);
            return current.GiveUp(FailureReason.MissingPage, clock.GetUtcNow());
        }
        catch (Exception exception)
        {
            Log.Failed(logger, exception, claimed.Id, claimed.Attempts);
            return current.GiveUp(FailureReason.Internal, clock.GetUtcNow());
        }
    }

    private Invoice Conclude(Invoice current, PageSelection selection)
    {
        current = current with { Pages = selection.Hashed, Faults = selection.Faults };
        var found = DocumentExtractor.Extract(selection.Documents);
        return found.IsBlank
            ? current.GiveUp(FailureReason.NoText, clock.GetUtcNow())
            : current.Complete(found.Fields, found.Differences, found.Text, review.CurrentValue.SureFrom, clock.GetUtcNow());
    }

    private async Task<Invoice> AdvanceAsync(Invoice current, ProcessingStep step, CancellationToken held)
    {
        if (current.Step == step)
        {
            return current;
        }

        board.Advance(current.Id, step);
        var next = current.Advance(step, clock.GetUtcNow());
        return await queue.SaveAsync(next, Token(current), held) ? next : throw new OperationCanceledException("The lease was lost.", held);
    }

    private async Task SaveAsync(Invoice claimed, Invoice outcome)
    {
        // The work is done: storing it must not be cancelled by the server's stop.
        if (!await queue.SaveAsync(outcome, Token(claimed), CancellationToken.None))
        {
            Log.NotOurs(logger, outcome.Id);
            return;
        }

        Log.Ended(logger, outcome.Id, outcome.Status, (clock.GetUtcNow() - claimed.UpdatedAt).TotalMilliseconds);
        if (outcome.Status is not InvoiceStatus.Queued)
        {
            await CompareOthersAsync(outcome.Id);
        }
    }

    /// <summary>Those that were sent later may look like this one, and one that was read at the same time was not known to this one yet.</summary>
    private async Task CompareOthersAsync(InvoiceId id)
    {
        try
        {
            await duplicates.RefreshAsync(id, CancellationToken.None);
        }
        catch (Exception exception)
        {
            // What was read is stored; a mark that is lacking is set with the next change of either.
            Log.NotCompared(logger, exception, id);
        }
    }

    /// <returns>Which page of the invoice a page of a file is, 0-based; null for one that was taken out.</returns>
    private static int? PageOf(Invoice invoice, string fileId, int filePage)
    {
        var page = invoice.Pages.Index().FirstOrDefault(
            page => page.Item.FilePage == filePage && string.Equals(page.Item.ImageId, fileId, StringComparison.Ordinal), (Index: -1, Item: null!));
        return page.Index < 0 ? null : page.Index;
    }

    private static string Token(Invoice claimed) =>
        claimed.Lease?.Token ?? throw new ArgumentException("The invoice is not claimed.", nameof(claimed));

    private static partial class Log
    {
        [LoggerMessage(3000, LogLevel.Information, "Invoice {Invoice}: reading, attempt {Attempt}")]
        public static partial void Begun(ILogger logger, InvoiceId invoice, int attempt);

        [LoggerMessage(3001, LogLevel.Information, "Invoice {Invoice}: {Status} after {Milliseconds:0} ms")]
        public static partial void Ended(ILogger logger, InvoiceId invoice, InvoiceStatus status, double milliseconds);

        [LoggerMessage(3002, LogLevel.Warning, "Invoice {Invoice}: its lease had passed on or it was deleted; this result was dropped")]
        public static partial void NotOurs(ILogger logger, InvoiceId invoice);

        [LoggerMessage(3003, LogLevel.Warning, "Invoice {Invoice}: given up, because {Attempts} attempts were interrupted")]
        public static partial void Interrupted(ILogger logger, InvoiceId invoice, int attempts);

        [LoggerMessage(3004, LogLevel.Information, "Invoice {Invoice}: an image could not be decoded")]
        public static partial void Unreadable(ILogger logger, Exception exception, InvoiceId invoice);

        [LoggerMessage(3006, LogLevel.Warning, "Invoice {Invoice}: it could not be compared with others")]
        public static partial void NotCompared(ILogger logger, Exception exception, InvoiceId invoice);

        [LoggerMessage(3005, LogLevel.Error, "Invoice {Invoice}: attempt {Attempt} failed")]
        public static partial void Failed(ILogger logger, Exception exception, InvoiceId invoice, int attempt);
    }
}
