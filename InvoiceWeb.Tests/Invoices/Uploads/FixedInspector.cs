using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Invoices.Uploads;

namespace InvoiceWeb.Tests.Invoices.Uploads;

/// <summary>Takes every image for the same.</summary>
internal sealed class FixedInspector(PageImageInfo? info) : IPageImageInspector
{
    public PageImageInfo? Inspect(ReadOnlySpan<byte> image) => info;
}
