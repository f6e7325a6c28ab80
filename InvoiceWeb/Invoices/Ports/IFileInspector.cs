using InvoiceWeb.Invoices.Uploads;

namespace InvoiceWeb.Invoices.Ports;

/// <summary>Tells what a document file is, without decoding its pictures.</summary>
public interface IFileInspector
{
    /// <returns>What it is, or why it cannot be taken.</returns>
    Task<FileInspection> InspectAsync(ReadOnlyMemory<byte> file, CancellationToken cancellationToken);
}
