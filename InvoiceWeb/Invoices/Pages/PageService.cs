using System.Security.Cryptography;
using InvoiceWeb.Invoices.History;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Invoices.Uploads;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Invoices.Pages;

/// <summary>
/// Adds, replaces, cuts and takes out pages of a stored invoice, which is then read again. A new file is stored before the invoice names it, and
/// one that no page is in any more is deleted after: a stop between leaves a file too many, which goes with the invoice, and never one too few.
/// </summary>
public sealed class PageService(
    InvoiceService invoices, IInvoiceStore store, IPageImageStore images, FileIntake intake, IOptionsMonitor<UploadOptions> options, TimeProvider clock)
{
    /// <param name="file">Its pages follow the others.</param>
    public Task<PageChange> AddAsync(Viewer viewer, InvoiceId id, Stream file, CancellationToken cancellationToken) =>
        TakeAsync(viewer, id, page: null, HistoryEvent.PageAdded, file, cancellationToken);

    /// <param name="file">Its pages come where the page was.</param>
    public Task<PageChange> ReplaceAsync(Viewer viewer, InvoiceId id, PageKey page, Stream file, CancellationToken cancellationToken) =>
        TakeAsync(viewer, id, page, HistoryEvent.PageReplaced, file, cancellationToken);

    /// <param name="file">What was cut from the page, or from what was sent in its place; that is kept beside it.</param>
    public Task<PageChange> CropAsync(Viewer viewer, InvoiceId id, PageKey page, Stream file, CancellationToken cancellationToken) =>
        TakeAsync(viewer, id, page, HistoryEvent.PageCropped, file, cancellationToken);

    public async Task<PageChange> RemoveAsync(Viewer viewer, InvoiceId id, PageKey page, CancellationToken cancellationToken)
    {
        while (await invoices.FindAsync(viewer, id, cancellationToken) is { } invoice)
        {
            var index = IndexOf(invoice, page);
            if (index < 0)
            {
                return PageChange.Refused.ChangedMeanwhile(invoice);
            }

            if (invoice.Pages.Count == 1)
            {
                return PageChange.Refused.LastPage(invoice);
            }

            if (await TryStoreAsync(viewer, invoice, index, count: 1, [], HistoryEvent.PageRemoved, cancellationToken) is { } changed)
            {
                return changed;
            }
        }

        return new PageChange.Missing();
    }

    private async Task<PageChange> TakeAsync(Viewer viewer, InvoiceId id, PageKey? page, HistoryEvent what, Stream file, CancellationToken cancellationToken)
    {
        if (await invoices.FindAsync(viewer, id, cancellationToken) is not { } invoice)
        {
            return new PageChange.Missing();
        }

        if (page is { } wanted && IndexOf(invoice, wanted) < 0)
        {
            return PageChange.Refused.ChangedMeanwhile(invoice);
        }

        var (content, problem) = await ReadAsync(file, cancellationToken);
        if (problem is { } flaw)
        {
            return new PageChange.Refused(invoice, intake.Refuse(flaw, page: 1));
        }

        var digest = Convert.ToHexStringLower(SHA256.HashData(content));
        var beside = invoice.Pages.Count - (page is null ? 0 : 1);
        return await intake.TakeAsync(id, content, digest, beside, number: 1, cancellationToken) switch
        {
            FileTaken.Stored stored => await PutAsync(viewer, id, page, what, stored.Pages, cancellationToken),
            FileTaken.Refused refused => new PageChange.Refused(invoice, refused.Reason),
            _ => throw new InvalidOperationException("A file is stored or refused."),
        };
    }

    private async Task<PageChange> PutAsync(
        Viewer viewer, InvoiceId id, PageKey? page, HistoryEvent what, IReadOnlyList<PageReference> pages, CancellationToken cancellationToken)
    {
        PageChange? result = null;
        while (result is null)
        {
            result = await invoices.FindAsync(viewer, id, cancellationToken) switch
            {
                null => new PageChange.Missing(),
                var now when page is null => await TryStoreAsync(viewer, now, now.Pages.Count, count: 0, pages, what, cancellationToken),
                var now when IndexOf(now, page.Value) is >= 0 and var index =>
                    await TryStoreAsync(viewer, now, index, count: 1, what is HistoryEvent.PageCropped ? CutFrom(now.Pages[index], pages) : pages, what, cancellationToken),
                var now => PageChange.Refused.ChangedMeanwhile(now),
            };
        }

        if (result is not PageChange.Changed)
        {
            await images.DeleteAsync(pages[0].ImageId, CancellationToken.None);
        }

        return result;
    }

    /// <returns>Null when the invoice changed just now.</returns>
    private async Task<PageChange?> TryStoreAsync(
        Viewer viewer, Invoice invoice, int index, int count, IReadOnlyList<PageReference> pages, HistoryEvent what, CancellationToken cancellationToken)
    {
        PageReference[] all = [.. invoice.Pages.Take(index), .. pages, .. invoice.Pages.Skip(index + count)];
        if (all.Length > options.CurrentValue.MaxPages)
        {
            return new PageChange.Refused(invoice, intake.Refuse(UploadProblem.TooManyPages, page: 0));
        }

        var next = invoice.WithPages(all, what, index + 1, viewer.Person, clock.GetUtcNow());
        if (!await store.TryReplaceAsync(next, cancellationToken))
        {
            return null;
        }

        foreach (var unused in invoice.Pages.SelectMany(page => page.ImageIds).Except(all.SelectMany(page => page.ImageIds), StringComparer.Ordinal))
        {
            await images.DeleteAsync(unused, CancellationToken.None);
        }

        return new PageChange.Changed(next);
    }

    /// <summary>A cut of a cut is one of what was sent first.</summary>
    private static PageReference[] CutFrom(PageReference page, IReadOnlyList<PageReference> cuts) =>
        [.. cuts.Select(cut => cut with { Original = page.Original ?? page with { PictureHash = null } })];

    private async Task<(byte[] Content, UploadProblem? Problem)> ReadAsync(Stream file, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var piece = new byte[64 * 1024];
        int read;
        while ((read = await file.ReadAsync(piece, cancellationToken)) > 0)
        {
            if (content.Length + read > options.CurrentValue.MaxImageBytes)
            {
                return ([], UploadProblem.TooLarge);
            }

            await content.WriteAsync(piece.AsMemory(0, read), cancellationToken);
        }

        return (content.ToArray(), content.Length == 0 ? UploadProblem.Empty : null);
    }

    private static int IndexOf(Invoice invoice, PageKey page) => invoice.Pages.Index().FirstOrDefault(one => PageKey.Of(one.Item) == page, (Index: -1, Item: null!)).Index;
}
