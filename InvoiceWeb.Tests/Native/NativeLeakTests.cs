using InvoiceWeb.Reading;
using InvoiceWeb.Tests.TestData;
using Microsoft.Extensions.Options;
using Native.Leptonica;
using Native.Tesseract;

namespace InvoiceWeb.Tests.Native;

[Collection(NativeResourcesCollection.Name)]
public sealed class NativeLeakTests
{
    [Fact]
    public async Task ReadAsync_GoodAndBadPages_FreesEveryNativeObject()
    {
        int images = LeptonicaLibrary.LiveImages;
        int engines = TesseractLibrary.LiveEngines;
        byte[] page = LeptonicaFont.DrawPng("TOTAL 12.50");
        PageReaderPool pool = new(Options.Create(new ReadingOptions { Workers = 2, Languages = "eng" }));
        await using (pool)
        {
            await pool.ReadAsync(page, CancellationToken.None);
            await Should.ThrowAsync<UnreadableImageException>(() => pool.ReadAsync(page.AsMemory(0, 60), CancellationToken.None));
        }

        LeptonicaLibrary.LiveImages.ShouldBe(images);
        TesseractLibrary.LiveEngines.ShouldBe(engines);
    }
}
