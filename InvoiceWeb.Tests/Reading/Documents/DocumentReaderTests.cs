using System.Text;
using InvoiceWeb.Benchmarks.Hostile.Files;
using InvoiceWeb.Extraction;
using InvoiceWeb.Reading;
using InvoiceWeb.Reading.Documents;
using InvoiceWeb.Tests.Native;
using InvoiceWeb.Tests.TestData;
using Microsoft.Extensions.Options;
using Native.Leptonica;

namespace InvoiceWeb.Tests.Reading.Documents;

[Collection(NativeResourcesCollection.Name)]
public sealed class DocumentReaderTests : IAsyncLifetime
{
    private static readonly ReadingOptions Settings = new() { Workers = 1 };

    private readonly PageReaderPool _pool = new(Options.Create(Settings), new TellingPlaces());
    private readonly ConfinedTools _tools = new(Options.Create(Settings));
    private readonly DocumentReader _reader;

    public DocumentReaderTests() => _reader = new(_pool, _tools);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _pool.DisposeAsync();
        _tools.Dispose();
    }

    [Theory]
    [InlineData(PixFormat.TiffZip)]
    [InlineData(PixFormat.WebP)]
    [InlineData(PixFormat.Gif)]
    [InlineData(PixFormat.Bmp)]
    public async Task ReadAsync_RarerPicture_ReadsItsWords(PixFormat format)
    {
        using Pix page = LeptonicaFont.Draw(900, "TOTAL RM 34.00", "CASH RM 50.00");

        (await ReadAsync(page.Encode(format))).Pages.ShouldHaveSingleItem().Text.ShouldContain("34.00");
    }

    [Fact]
    public async Task ReadAsync_TiffOfTwoPages_ReadsBothAndTurnsAsTagged()
    {
        using Pix second = LeptonicaFont.Draw(900, "CHANGE 16.00", "THANK YOU");
        using Pix turned = second.RotateQuarters(3);
        byte[] file = TiffBytes.Of(TiffBytes.Page("TOTAL RM 34.00", "CASH RM 50.00"), (turned.CopyGray(), turned.Width, turned.Height, 6));

        ReadDocument document = await ReadAsync(file);

        document.Pages.Count.ShouldBe(2);
        document.Pages[0].Text.ShouldContain("34.00");
        document.Pages[1].Text.ShouldContain("16.00");
        (document.Pages[1].Width, document.Pages[1].Turn.Quarters).ShouldBe((900, 0));
    }

    [Fact]
    public async Task ReadAsync_PdfWithText_TakesItsWordsWithTheirPlaces()
    {
        ReadDocument document = await ReadAsync(PdfWriter.Of(SampleFiles.Lines, SampleFiles.Lines).ToBytes());

        document.Pages.Count.ShouldBe(2);
        PageText page = document.Pages[1];
        page.Lines.Select(line => line.Text).ShouldBe(SampleFiles.Lines);
        Word first = page.Lines[0].Words[0];
        (first.Text, first.Confidence).ShouldBe(("Hill", 1));

        // Set 60 points from the left and 780 from the bottom, on a page of 842.
        (double x, double y, _, double height) = page.ToStored(first.Box);
        x.ShouldBe(60.0 / 595, 0.005);
        (y + height).ShouldBe((842 - 780) / 842.0, 0.01);
    }

    [Fact]
    public async Task ReadAsync_TurnedPdfPage_PlacesWordsAsThePageIsShown()
    {
        PdfWriter pdf = PdfWriter.Of(SampleFiles.Lines);
        pdf.Replace(2, $"<< /Type /Pages /Count 1 /Kids [{pdf.Next} 0 R] >>");
        pdf.AddPage("/MediaBox [0 0 595 842] /Rotate 90", SampleFiles.Lines);

        PageText page = (await ReadAsync(pdf.ToBytes())).Pages.ShouldHaveSingleItem();

        page.Width.ShouldBeGreaterThan(page.Height);
        Word hill = page.Lines.SelectMany(line => line.Words).First(word => word.Text is "Hill");
        hill.Box.CenterX.ShouldBeInRange(page.Width * 0.85, page.Width);
        hill.Box.CenterY.ShouldBeInRange(0, page.Height * 0.2);
    }

    [Fact]
    public async Task ReadAsync_ScannedPdf_ReadsThePicture()
    {
        using Pix scan = LeptonicaFont.Draw(900, "TOTAL RM 34.00", "CASH RM 50.00");
        PdfWriter pdf = PdfWriter.Of(["Scanned"]);
        int picture = pdf.AddStream($"/Type /XObject /Subtype /Image /Width {scan.Width} /Height {scan.Height} /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /DCTDecode", scan.Encode(PixFormat.Jpeg));
        int drawing = pdf.AddStream("", "400 0 0 107 50 500 cm /I Do"u8.ToArray());
        pdf.Replace(4, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I {picture} 0 R >> >> /Contents {drawing} 0 R >>");

        (await ReadAsync(pdf.ToBytes())).Pages.ShouldHaveSingleItem().Text.ShouldContain("34.00");
    }

    [Fact]
    public async Task ReadAsync_ScanWithTheScannersOwnText_ReadsThePicture()
    {
        using Pix scan = LeptonicaFont.Draw(900, "TOTAL RM 34.00", "CASH RM 50.00");
        PdfWriter pdf = PdfWriter.Of(["Scanned"]);
        int picture = pdf.AddStream($"/Type /XObject /Subtype /Image /Width {scan.Width} /Height {scan.Height} /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /DCTDecode", scan.Encode(PixFormat.Jpeg));
        string misread = string.Concat(Enumerable.Repeat("(TOTAL RM 84.00 of this receipt, read by the scanner itself) Tj T* ", 3));
        int drawing = pdf.AddStream("", Encoding.Latin1.GetBytes($"q 450 0 0 120 0 0 cm /I Do Q BT 3 Tr /F1 8 Tf 10 TL 10 100 Td {misread} ET"));
        pdf.Replace(4, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 450 120] /Resources << /Font << /F1 3 0 R >> /XObject << /I {picture} 0 R >> >> /Contents {drawing} 0 R >>");

        string text = (await ReadAsync(pdf.ToBytes())).Pages.ShouldHaveSingleItem().Text;

        text.ShouldContain("34.00");
        text.ShouldNotContain("84.00");
    }

    [Fact]
    public async Task ReadAsync_PdfThatCarriesAnInvoice_FindsItWhateverTheName()
    {
        PdfWriter pdf = PdfWriter.Of(SampleFiles.Lines);
        pdf.Attach("data.bin", SampleFiles.Cii);

        (await ReadAsync(pdf.ToBytes())).Invoice.ShouldNotBeNull().Name.LocalName.ShouldBe("CrossIndustryInvoice");
    }

    [Fact]
    public async Task ReadAsync_PdfThatCarriesABomb_ReadsThePageAlone()
    {
        PdfWriter pdf = PdfWriter.Of(SampleFiles.Lines);
        pdf.Attach("factur-x.xml", XmlBombs.All[0].Make(new Random(1)));

        ReadDocument document = await ReadAsync(pdf.ToBytes());

        document.Invoice.ShouldBeNull();
        document.Pages[0].Text.ShouldContain("HS-20417");
    }

    [Fact]
    public async Task ReadAsync_AnyDocument_LeavesNoFolderBehind()
    {
        string[] before = Folders();
        await ReadAsync(PdfWriter.Of(SampleFiles.Lines).ToBytes());

        Folders().Except(before, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public async Task ReadAsync_SeededHostileFiles_EachEndsInWordsOrIsRead()
    {
        HostileFiles source = new(SampleFiles.From(Photos.Document), seed: 4711);
        foreach (HostileFile file in source.Make(48))
        {
            using CancellationTokenSource patience = new(TimeSpan.FromSeconds(30));
            try
            {
                (await _reader.ReadAsync(file.Content, patience.Token)).Pages.ShouldNotBeEmpty(file.Kind);
            }
            catch (UnreadableImageException exception)
            {
                exception.Message.ShouldEndWith(".", customMessage: file.Kind);
            }
        }
    }

    private Task<ReadDocument> ReadAsync(byte[] file) => _reader.ReadAsync(file, CancellationToken.None);

    private static string[] Folders() => Directory.GetDirectories(Path.GetTempPath(), "confined-*");
}
