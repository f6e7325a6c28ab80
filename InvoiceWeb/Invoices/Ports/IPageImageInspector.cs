using InvoiceWeb.Invoices.Uploads;

namespace InvoiceWeb.Invoices.Ports;

/// <summary>Tells what an image is from its header, without decoding it.</summary>
public interface IPageImageInspector
{
    /// <returns>What it is, or null when its content is no image of a supported format or its header is damaged.</returns>
    PageImageInfo? Inspect(ReadOnlySpan<byte> image);
}
