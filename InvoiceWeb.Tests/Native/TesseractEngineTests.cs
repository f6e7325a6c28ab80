using InvoiceWeb.Tests.TestData;
using Native.Leptonica;
using Native.Tesseract;

namespace InvoiceWeb.Tests.Native;

public sealed class TesseractEngineTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Fact]
    public void Constructor_MissingLanguage_NamesIt()
    {
        TesseractLibrary.Load();

        TesseractException exception = Should.Throw<TesseractException>(() => new TesseractEngine("eng+xyz"));

        exception.Message.ShouldContain("xyz");
        exception.Message.ShouldNotContain("eng");
    }

    [Fact]
    public void Read_DrawnText_FindsWordsWithBoxes()
    {
        using Pix page = LeptonicaFont.Draw(600, "Invoice 4711");
        using TesseractEngine engine = Load();

        IReadOnlyList<RecognizedWord> words = engine.Read(page, PageSegmentation.SingleBlock, Limit, CancellationToken.None);

        words.Select(w => w.Text).ShouldBe(["Invoice", "4711"]);
        words[0].StartsLine.ShouldBeTrue();
        words[1].StartsLine.ShouldBeFalse();
        words[1].Left.ShouldBeGreaterThanOrEqualTo(words[0].Right);
        words[1].Confidence.ShouldBeInRange(0.5, 1);
    }

    [Fact]
    public void Read_SecondPage_KeepsNothingOfTheFirst()
    {
        using Pix first = LeptonicaFont.Draw(600, "Receipt 12");
        using Pix second = LeptonicaFont.Draw(600, "Change 34");
        using TesseractEngine engine = Load();
        engine.Read(first, PageSegmentation.SingleBlock, Limit, CancellationToken.None);

        IReadOnlyList<RecognizedWord> words = engine.Read(second, PageSegmentation.SingleBlock, Limit, CancellationToken.None);

        words.Select(w => w.Text).ShouldBe(["Change", "34"]);
    }

    [Fact]
    public void Read_Cancelled_StopsAndStaysUsable()
    {
        using Pix page = LeptonicaFont.Draw(600, "Invoice 4711");
        using TesseractEngine engine = Load();

        Should.Throw<OperationCanceledException>(() => engine.Read(page, PageSegmentation.SingleBlock, Limit, new(canceled: true)));

        engine.Read(page, PageSegmentation.SingleBlock, Limit, CancellationToken.None).Count.ShouldBe(2);
    }

    [Fact]
    public void ReadLines_PartsOfAnImage_ReadsEachAlone()
    {
        using Pix page = LeptonicaFont.Draw(600, "Invoice 4711");
        using TesseractEngine engine = Load();
        IReadOnlyList<RecognizedWord> whole = engine.Read(page, PageSegmentation.SingleBlock, Limit, CancellationToken.None);
        int between = (whole[0].Right + whole[1].Left) / 2;

        IReadOnlyList<IReadOnlyList<RecognizedWord>> lines = engine.ReadLines(
            page, [(between, 0, page.Width - between, page.Height), (0, 0, between, page.Height)], Limit, CancellationToken.None);

        lines.Select(l => string.Join(' ', l.Select(w => w.Text))).ShouldBe(["4711", "Invoice"]);
        lines[0][0].Left.ShouldBeInRange(whole[1].Left - 3, whole[1].Left + 3);
    }

    [Fact]
    public void Set_UnknownVariable_Throws()
    {
        using TesseractEngine engine = Load();

        Should.Throw<TesseractException>(() => engine.Set("no_such_variable", "1"));
    }

    private static TesseractEngine Load()
    {
        TesseractLibrary.Load();
        return new("eng");
    }
}
