using InvoiceWeb.Reading.PaddleOcr;
using InvoiceWeb.Reading.Pixels;
using InvoiceWeb.Tests.TestData;
using Native.Leptonica;
using Native.OnnxRuntime;

namespace InvoiceWeb.Tests.Reading.PaddleOcr;

/// <summary>With the recognizer itself; only what the detector found is made up.</summary>
public sealed class LogoReaderTests : IDisposable
{
    // The middle of the lines of the drawn page.
    private const int FirstLine = 48;
    private const int Pitch = 60;

    private readonly OnnxModel _model;
    private readonly TextRecognizer _recognizer;

    public LogoReaderTests()
    {
        PaddleFiles files = PaddleFiles.BesideProgram;
        _model = new(OnnxRuntimeLibrary.Load(files.Library), files.Recognition);
        _recognizer = new(_model, CharacterSet.Read(files.Dictionary));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AddTo_NameThatTheDetectorMissed_IsRead(bool isUpsideDown)
    {
        GrayImage page = Draw(isUpsideDown, "MARKTHALLE", "Long Street 12 Paderborn", "Bananas and pears 2.50", "Total 2.50 Cash 5.00");
        List<(TextRegion, ReadLine)> lines = [.. Enumerable.Range(1, 3).Select(i => Read(page, i, isUpsideDown))];

        IReadOnlyList<(TextRegion Region, ReadLine Line)> all = new LogoReader(_recognizer).AddTo(page, lines, isUpsideDown, CancellationToken.None);

        all.Count.ShouldBe(4);
        Text(all[^1].Line).ShouldBe("MARKTHALLE");
    }

    [Fact]
    public void AddTo_PieceThatTheDetectorFoundOfIt_GivesWay()
    {
        GrayImage page = Draw(isUpsideDown: false, "MARKTHALLE", "Long Street 12 Paderborn", "Bananas and pears 2.50", "Total 2.50 Cash 5.00");
        (TextRegion Region, ReadLine Line) piece = (new(80, FirstLine, 0, 40, 30), new([new("M", 0, 0.4)], 4, []));
        List<(TextRegion, ReadLine)> lines = [piece, .. Enumerable.Range(1, 3).Select(i => Read(page, i, isUpsideDown: false))];

        IReadOnlyList<(TextRegion Region, ReadLine Line)> all = new LogoReader(_recognizer).AddTo(page, lines, isUpsideDown: false, CancellationToken.None);

        all.ShouldNotContain(piece);
        Text(all[^1].Line).ShouldBe("MARKTHALLE");
    }

    [Fact]
    public void AddTo_NumberAtTheHead_IsNoName()
    {
        GrayImage page = Draw(isUpsideDown: false, "3182 748433", "Long Street 12 Paderborn", "Bananas and pears 2.50", "Total 2.50 Cash 5.00");
        List<(TextRegion, ReadLine)> lines = [.. Enumerable.Range(1, 3).Select(i => Read(page, i, isUpsideDown: false))];

        new LogoReader(_recognizer).AddTo(page, lines, isUpsideDown: false, CancellationToken.None).ShouldBe(lines);
    }

    public void Dispose() => _model.Dispose();

    private static GrayImage Draw(bool isUpsideDown, params string[] lines)
    {
        using Pix page = LeptonicaFont.Draw(900, lines);
        if (!isUpsideDown)
        {
            return GrayImage.Of(page);
        }

        using Pix turned = page.RotateQuarters(2);
        return GrayImage.Of(turned);
    }

    private (TextRegion Region, ReadLine Line) Read(GrayImage page, int line, bool isUpsideDown)
    {
        double y = FirstLine + (line * Pitch);
        TextRegion region = new(page.Width / 2.0, isUpsideDown ? page.Height - y : y, 0, page.Width - 40, 44);
        return (region, _recognizer.Read(page, isUpsideDown ? region.Reverse() : region, CancellationToken.None));
    }

    private static string Text(ReadLine line) => string.Concat(line.Characters.Select(c => c.Text));
}
