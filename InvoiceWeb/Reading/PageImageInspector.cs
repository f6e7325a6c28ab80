using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Invoices.Uploads;
using InvoiceWeb.Reading.Headers;

namespace InvoiceWeb.Reading;

/// <summary>Tells JPEG and PNG by content with managed code only: no decoder runs before the dimensions are known.</summary>
internal sealed class PageImageInspector : IPageImageInspector
{
    public PageImageInfo? Inspect(ReadOnlySpan<byte> image) => ImageHeader.Read(image) switch
    {
        null => null,
        { Orientation.IsSideways: true } header => new(header.MediaType, header.Height, header.Width),
        { } header => new(header.MediaType, header.Width, header.Height),
    };
}
