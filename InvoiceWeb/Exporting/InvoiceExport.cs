using System.Text.Json;
using InvoiceWeb.Auditing;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Invoices.Search;

namespace InvoiceWeb.Exporting;

/// <summary>Writes a list of invoices as a file, a stretch at a time: memory stays small however long the list is.</summary>
public sealed class InvoiceExport(InvoiceService invoices, IPageImageStore images, IAuditLog audit)
{
    private readonly ZipArchiveWriter zip = new(images);

    public static string MediaType(ExportFormat format) => format switch
    {
        ExportFormat.Csv => "text/csv; charset=utf-8",
        ExportFormat.Json => "application/json",
        ExportFormat.Zip => "application/zip",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "A format without a media type."),
    };

    /// <summary>Writes what the viewer may see of the list, and leaves the stream open.</summary>
    public Task WriteAsync(
        Stream output, ExportFormat format, Viewer viewer, InvoiceFilter filter, InvoiceSort sort, CancellationToken cancellationToken) =>
        WriteAsync(output, format, () => invoices.ListAllAsync(viewer, filter, sort, cancellationToken), cancellationToken);

    /// <summary>Writes those that are named, in their order, and leaves the stream open. What the viewer may not see is left out.</summary>
    public Task WriteAsync(Stream output, ExportFormat format, Viewer viewer, IReadOnlyList<InvoiceId> ids, CancellationToken cancellationToken) =>
        WriteAsync(output, format, () => invoices.FindAllAsync(viewer, ids, cancellationToken), cancellationToken);

    private async Task WriteAsync(Stream output, ExportFormat format, Func<IAsyncEnumerable<Invoice>> list, CancellationToken cancellationToken)
    {
        await audit.WriteAsync(new AuditEntry(AuditAction.InvoicesExported, Detail: format.ToString()));
        await (format switch
        {
            ExportFormat.Csv => CsvTable.WriteAsync(output, list(), cancellationToken),
            ExportFormat.Json => JsonSerializer.SerializeAsync(output, list().Select(ExportedInvoice.Of), JsonSerializerOptions.Web, cancellationToken),
            ExportFormat.Zip => zip.WriteAsync(output, list, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "A format without a writer."),
        });
    }
}
