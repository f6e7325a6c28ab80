using System.IO.Compression;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Ports;

namespace InvoiceWeb.Exporting;

/// <summary>The table of invoices and, in <c>files/</c>, what was sent, in one archive that is written while it is read.</summary>
internal sealed class ZipArchiveWriter(IPageImageStore images)
{
    public async Task WriteAsync(Stream output, Func<IAsyncEnumerable<Invoice>> list, CancellationToken cancellationToken)
    {
        await using var archive = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        await using (var table = await archive.CreateEntry("invoices.csv").OpenAsync(cancellationToken))
        {
            await CsvTable.WriteAsync(table, list(), cancellationToken);
        }

        await foreach (var invoice in list().WithCancellation(cancellationToken))
        {
            // The pages of one file share it: it goes with the first of them.
            foreach (var page in Enumerable.Range(0, invoice.Pages.Count).Where(page => invoice.Pages[page].FilePage == 0))
            {
                await AddAsync(archive, invoice, page, cancellationToken);
            }
        }
    }

    private async Task AddAsync(ZipArchive archive, Invoice invoice, int page, CancellationToken cancellationToken)
    {
        // Deleted since the list was read: then there is nothing to take away.
        if (await images.FindAsync(invoice.Pages[page].ImageId, cancellationToken) is not { } content)
        {
            return;
        }

        // Photos are compressed already.
        var entry = archive.CreateEntry("files/" + ExportedInvoice.FileName(invoice, page), CompressionLevel.NoCompression);
        entry.LastWriteTime = invoice.CreatedAt;
        await using var file = await entry.OpenAsync(cancellationToken);
        await file.WriteAsync(content, cancellationToken);
    }
}
