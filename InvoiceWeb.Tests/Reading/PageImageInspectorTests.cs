using InvoiceWeb.Invoices.Uploads;
using InvoiceWeb.Reading;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Reading;

public sealed class PageImageInspectorTests
{
    private readonly PageImageInspector _inspector = new();

    [Fact]
    public void Inspect_SidewaysJpeg_GivesTheSizeThatABrowserShows()
    {
        byte[] file = [.. JpegBytes.StartOfImage, .. JpegBytes.Exif(6, littleEndian: false), .. JpegBytes.Frame(40, 30)];

        _inspector.Inspect(file).ShouldBe(new PageImageInfo("image/jpeg", 30, 40));
    }

    [Fact]
    public void Inspect_UprightJpeg_GivesTheSizeAsStored()
    {
        byte[] file = [.. JpegBytes.StartOfImage, .. JpegBytes.Frame(40, 30)];

        _inspector.Inspect(file).ShouldBe(new PageImageInfo("image/jpeg", 40, 30));
    }

    [Fact]
    public void Inspect_Text_IsNull() => _inspector.Inspect("hello"u8).ShouldBeNull();
}
