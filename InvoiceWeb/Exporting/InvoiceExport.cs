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
    public async Task WriteAsync(
        Stream output, ExportFormat format, Viewer viewer, InvoiceFilter filter, InvoiceSort sort, CancellationToken cancellationToken)
    {
        await audit.WriteAsync(new AuditEntry(AuditAction.InvoicesExported, Detail: format.ToString()));
        await (format switch
        {
            ExportFormat.Csv => CsvTable.WriteAsync(output, List(), cancellationToken),
            ExportFormat.Json => JsonSerializer.SerializeAsync(output, List().Select(ExportedInvoice.Of), JsonSerializerOptions.Web, cancellationToken),
            ExportFormat.Zip => zip.WriteAsync(output, List, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "A format without a writer."),
        });

        IAsyncEnumerable<Invoice> List() => invoices.ListAllAsync(viewer, filter, sort, cancellationToken);
    }
}
