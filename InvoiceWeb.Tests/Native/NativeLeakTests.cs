using InvoiceWeb.Extraction;
using InvoiceWeb.Reading;
using InvoiceWeb.Tests.TestData;
using Microsoft.Extensions.Options;
using Native.Leptonica;
using Native.OnnxRuntime;
using Native.Tesseract;

namespace InvoiceWeb.Tests.Native;

[Collection(NativeResourcesCollection.Name)]
public sealed class NativeLeakTests
{
    [Fact]
    public async Task ReadAsync_GoodAndBadPages_FreesEveryNativeObject()
    {
        int images = LeptonicaLibrary.LiveImages;
        int models = OnnxRuntimeLibrary.LiveModels;
        int engines = TesseractLibrary.LiveEngines;
        byte[] page = LeptonicaFont.DrawPng("Rechnung Nr 4711", "Summe 12.50");
        PageReaderPool pool = new(Options.Create(new ReadingOptions { Workers = 2, Languages = "deu" }), new TellingPlaces());
        await using (pool)
        {
            await pool.ReadAsync(page, CancellationToken.None);
            await Should.ThrowAsync<UnreadableImageException>(() => pool.ReadAsync(page.AsMemory(0, 60), CancellationToken.None));
        }

        LeptonicaLibrary.LiveImages.ShouldBe(images);
        TesseractLibrary.LiveEngines.ShouldBe(engines);
        OnnxRuntimeLibrary.LiveModels.ShouldBe(models);
    }
}
