using InvoiceWeb.Benchmarks.Hostile.Files;
using InvoiceWeb.Invoices.Uploads;
using InvoiceWeb.Reading;
using InvoiceWeb.Reading.Documents;
using InvoiceWeb.Tests.TestData;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Tests.Reading.Documents;

public sealed class FileInspectorTests : IDisposable
{
    private readonly ConfinedTools _tools = new(Options.Create(new ReadingOptions()));
    private readonly FileInspector _inspector;

    public FileInspectorTests() => _inspector = new(_tools);

    public void Dispose() => _tools.Dispose();

    [Fact]
    public async Task InspectAsync_SidewaysJpeg_GivesTheSizeThatABrowserShows() =>
        await ShouldBeAsync([.. JpegBytes.StartOfImage, .. JpegBytes.Exif(6, littleEndian: false), .. JpegBytes.Frame(40, 30)], "image/jpeg", new PageSize(30, 40));

    [Fact]
    public async Task InspectAsync_Tiff_GivesEveryPage() =>
        await ShouldBeAsync(TiffBytes.Of((new byte[12], 4, 3, 1), (new byte[10], 2, 5, 1)), "image/tiff", new PageSize(4, 3), new PageSize(2, 5));

    [Fact]
    public async Task InspectAsync_Pdf_GivesEveryPageAsAScreenShowsIt()
    {
        PdfWriter pdf = PdfWriter.Of(["One"]);
        pdf.Replace(2, $"<< /Type /Pages /Count 2 /Kids [4 0 R {pdf.Next} 0 R] >>");
        pdf.AddPage("/MediaBox [0 0 72 144] /Rotate 90", ["Two"]);

        await ShouldBeAsync(pdf.ToBytes(), "application/pdf", new PageSize(1074, 1520), new PageSize(260, 130));
    }

    [Fact]
    public async Task InspectAsync_ElectronicInvoice_HasOnePageWithNothingToShow() => await ShouldBeAsync(SampleFiles.Cii, "application/xml", default(PageSize));

    [Theory]
    [InlineData("pdf: encrypted", "password")]
    [InlineData("pdf: nothing but a head", "damaged")]
    [InlineData("pdf: page tree that holds itself", "damaged")]
    [InlineData("pdf: 40 pages", "more than 30 pages")]
    [InlineData("xml: entities of entities", "XML file is damaged")]
    [InlineData("xml: entity from a file", "XML file is damaged")]
    [InlineData("xml: very deep", "XML file is damaged")]
    [InlineData("xml: very many elements", "XML file is damaged")]
    [InlineData("xml: of another kind", "no electronic invoice")]
    [InlineData("png: huge dimensions", "megapixels")]
    [InlineData("tiff: a thousand pages", "more than 30 pages")]
    public async Task InspectAsync_Bomb_IsRefusedInWords(string kind, string words)
    {
        byte[] bomb = PictureBombs.All.Concat(PdfBombs.All).Concat(XmlBombs.All).Single(one => string.Equals(one.Kind, kind, StringComparison.Ordinal)).Make(new Random(1));

        (await _inspector.InspectAsync(bomb, CancellationToken.None)).ShouldBeOfType<FileInspection.Unreadable>().Message.ShouldContain(words);
    }

    [Fact]
    public async Task InspectAsync_Text_IsUnsupported() =>
        (await _inspector.InspectAsync("hello"u8.ToArray(), CancellationToken.None)).ShouldBeOfType<FileInspection.Unreadable>().Problem.ShouldBe(UploadProblem.UnsupportedFormat);

    private async Task ShouldBeAsync(byte[] file, string mediaType, params PageSize[] pages)
    {
        var document = (await _inspector.InspectAsync(file, CancellationToken.None)).ShouldBeOfType<FileInspection.Document>();
        document.MediaType.ShouldBe(mediaType);
        document.Pages.ShouldBe(pages);
    }
}
