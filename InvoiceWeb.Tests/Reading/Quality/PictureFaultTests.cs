using InvoiceWeb.Extraction;
using InvoiceWeb.Invoices;
using InvoiceWeb.Reading;
using InvoiceWeb.Tests.TestData;
using Microsoft.Extensions.Options;
using Native.Leptonica;

namespace InvoiceWeb.Tests.Reading.Quality;

public sealed class PictureFaultTests : IDisposable
{
    private readonly Pix _page = LeptonicaFont.Draw(
        900, "HUBER BAKERY 12 MARKET STREET", "Invoice number 2026-4711", "Date of issue 03/04/2026", "Bread and rolls 12.50", "Butter 3.20", "TOTAL AMOUNT DUE 15.70");

    [Fact]
    public async Task ReadAsync_GoodPicture_HasNoFault() => (await FaultOfAsync(_page)).ShouldBeNull();

    [Fact]
    public async Task ReadAsync_BlurredPicture_SaysSo()
    {
        using Pix blurred = Degraded.Blur(_page, 9);

        (await FaultOfAsync(blurred)).ShouldBe(PictureFault.Blurred);
    }

    [Fact]
    public async Task ReadAsync_SlightlySoftPicture_HasNoFault()
    {
        using Pix soft = Degraded.Blur(_page, 2);

        (await FaultOfAsync(soft)).ShouldBeNull();
    }

    [Fact]
    public async Task ReadAsync_DarkPicture_SaysSo()
    {
        using Pix dark = Degraded.Darken(_page, 0.03, noise: 14);

        (await FaultOfAsync(dark)).ShouldBe(PictureFault.TooDark);
    }

    [Fact]
    public async Task ReadAsync_DimPicture_HasNoFault()
    {
        using Pix dim = Degraded.Darken(_page, 0.3, noise: 6);

        (await FaultOfAsync(dim)).ShouldBeNull();
    }

    [Fact]
    public async Task ReadAsync_ReflectedLight_SaysSo()
    {
        using Pix glare = Degraded.Glare(_page, 0.15);

        (await FaultOfAsync(glare)).ShouldBe(PictureFault.Glare);
    }

    [Fact]
    public async Task ReadAsync_TinyPrint_SaysSo()
    {
        using Pix small = _page.Scale(0.12);

        (await FaultOfAsync(small)).ShouldBe(PictureFault.TooSmall);
    }

    [Fact]
    public async Task ReadAsync_LinesRunOutOfThePicture_SaysSo()
    {
        using Pix cut = Degraded.CutLeft(_page, 45);

        (await FaultOfAsync(cut)).ShouldBe(PictureFault.CutOff);
    }

    public void Dispose() => _page.Dispose();

    private static async Task<PictureFault?> FaultOfAsync(Pix picture)
    {
        await using PageReaderPool pool = new(Options.Create(new ReadingOptions { Workers = 1, Languages = "eng" }), new TellingPlaces());
        return (await pool.ReadAsync(picture.Encode(PixFormat.Png), CancellationToken.None)).Fault;
    }
}
