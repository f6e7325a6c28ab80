using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Invoices.Uploads;

namespace InvoiceWeb.Tests.Invoices.Uploads;

/// <summary>Takes every file for the same.</summary>
internal sealed class FixedInspector(FileInspection found) : IFileInspector
{
    public Task<FileInspection> InspectAsync(ReadOnlyMemory<byte> file, CancellationToken cancellationToken) => Task.FromResult(found);
}
