using InvoiceWeb.Invoices.History;
using InvoiceWeb.Invoices.Ports;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Invoices.Uploads;

/// <summary>Takes files in. Files are written first and the invoice last: what is answered as stored is stored whole.</summary>
public sealed class UploadService(
    IInvoiceStore invoices, IPageImageStore images, FileIntake intake, IOptionsMonitor<UploadOptions> options, TimeProvider clock)
{
    /// <summary>Stores one invoice. Holds one file at a time in memory.</summary>
    /// <param name="key">With it the same files are stored once, however often and wherever at once they are sent; null stores them each time.</param>
    /// <param name="base64Files">Each picture or document as a stream of base64 text, consumed in order.</param>
    public async Task<UploadResult> UploadAsync(
        Viewer owner, UploadKey? key, IAsyncEnumerable<Stream> base64Files, CancellationToken cancellationToken)
    {
        if (key is { } known && await invoices.FindAsync(owner.Id, known, cancellationToken) is { } first)
        {
            return await RepeatAsync(first, base64Files, cancellationToken);
        }

        using var arrival = new Arrival(InvoiceId.New(clock.GetUtcNow()));
        UploadResult.Refused? refusal = null;
        var file = 0;
        await foreach (var base64 in base64Files.WithCancellation(cancellationToken))
        {
            refusal = await TakeFileAsync(arrival, base64, ++file, cancellationToken);
            if (refusal is not null)
            {
                break;
            }
        }

        refusal ??= arrival.Pages.Count == 0 ? intake.Refuse(UploadProblem.NoPages, 0) : null;
        if (refusal is null)
        {
            return await StoreAsync(arrival, owner, key);
        }

        await images.DeleteAsync(arrival.Id, CancellationToken.None);
        return refusal;
    }

    private async Task<UploadResult.Refused?> TakeFileAsync(Arrival arrival, Stream base64, int number, CancellationToken cancellationToken)
    {
        if (arrival.Pages.Count >= options.CurrentValue.MaxPages)
        {
            return intake.Refuse(UploadProblem.TooManyPages, 0);
        }

        var (file, problem) = await DecodeAsync(base64, cancellationToken);
        if (problem is not null)
        {
            return intake.Refuse(problem.Value, number);
        }

        switch (await intake.TakeAsync(arrival.Id, file, arrival.Digest.Add(file), arrival.Pages.Count, number, cancellationToken))
        {
            case FileTaken.Stored stored:
                arrival.Pages.AddRange(stored.Pages);
                return null;
            case FileTaken.Refused refused:
                return refused.Reason;
            default:
                throw new InvalidOperationException("A file is stored or refused.");
        }
    }

    private async Task<UploadResult> StoreAsync(Arrival arrival, Viewer owner, UploadKey? key)
    {
        var now = clock.GetUtcNow();
        var invoice = new Invoice
        {
            Id = arrival.Id,
            OwnerId = owner.Id,
            OwnerName = owner.Name,
            Pages = arrival.Pages,
            CreatedAt = now,
            UpdatedAt = now,
            History = InvoiceHistory.Empty.With(new HistoryEntry(HistoryEvent.Sent, now, owner.Person)),
            Upload = key is { } given ? new UploadReceipt(given, arrival.Digest.ToString()) : null,
        };

        // Everything has arrived: a browser that hangs up now must not undo it.
        if (await invoices.InsertAsync(invoice, CancellationToken.None))
        {
            return new UploadResult.Stored(invoice);
        }

        // The same upload came twice at once, and the other one was quicker. Only uploads with a key can meet so.
        await images.DeleteAsync(arrival.Id, CancellationToken.None);
        return await invoices.FindAsync(owner.Id, key!.Value, CancellationToken.None) is { } first
            ? Answer(first, arrival.Digest)
            : throw new InvalidOperationException("The invoice of the same upload is gone again.");
    }

    /// <summary>Takes the files in once more, only to see that they are those that are stored already.</summary>
    private async Task<UploadResult> RepeatAsync(Invoice first, IAsyncEnumerable<Stream> base64Files, CancellationToken cancellationToken)
    {
        using var digest = new UploadDigest();
        var number = 0;
        await foreach (var base64 in base64Files.WithCancellation(cancellationToken))
        {
            var (file, problem) = await DecodeAsync(base64, cancellationToken);
            if (problem is not null)
            {
                return intake.Refuse(problem.Value, ++number);
            }

            digest.Add(file);
            number++;
        }

        return Answer(first, digest);
    }

    private UploadResult Answer(Invoice first, UploadDigest files) => string.Equals(first.Upload?.Sha256, files.ToString(), StringComparison.Ordinal)
        ? new UploadResult.Stored(first)
        : intake.Refuse(UploadProblem.KeyReused, 0);

    private async Task<(byte[] File, UploadProblem? Problem)> DecodeAsync(Stream base64, CancellationToken cancellationToken)
    {
        try
        {
            var file = await Base64Image.DecodeAsync(base64, options.CurrentValue.MaxImageBytes, cancellationToken);
            return (file, file.Length == 0 ? UploadProblem.Empty : null);
        }
        catch (FormatException)
        {
            return ([], UploadProblem.NotBase64);
        }
        catch (InvalidDataException)
        {
            return ([], UploadProblem.TooLarge);
        }
    }

    /// <summary>What has come of an upload so far.</summary>
    private sealed record Arrival(InvoiceId Id) : IDisposable
    {
        public List<PageReference> Pages { get; } = [];

        public UploadDigest Digest { get; } = new();

        public void Dispose() => Digest.Dispose();
    }
}
