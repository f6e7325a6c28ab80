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

    [Fact]
    public void AddTo_NameThatTheDetectorMissed_IsRead()
    {
        GrayImage page = Draw("MARKTHALLE", "Long Street 12 Paderborn", "Bananas and pears 2.50", "Total 2.50 Cash 5.00");
        List<(TextRegion, ReadLine)> lines = [.. Enumerable.Range(1, 3).Select(i => Read(page, i))];

        IReadOnlyList<(TextRegion Region, ReadLine Line)> all = new LogoReader(_recognizer).AddTo(page, lines, CancellationToken.None);

        all.Count.ShouldBe(4);
        Text(all[^1].Line).ShouldBe("MARKTHALLE");
    }

    [Fact]
    public void AddTo_PieceThatTheDetectorFoundOfIt_GivesWay()
    {
        GrayImage page = Draw("MARKTHALLE", "Long Street 12 Paderborn", "Bananas and pears 2.50", "Total 2.50 Cash 5.00");
        (TextRegion Region, ReadLine Line) piece = (new(80, FirstLine, 0, 40, 30), new([new("M", 0, 0.4)], 4, []));
        List<(TextRegion, ReadLine)> lines = [piece, .. Enumerable.Range(1, 3).Select(i => Read(page, i))];

        IReadOnlyList<(TextRegion Region, ReadLine Line)> all = new LogoReader(_recognizer).AddTo(page, lines, CancellationToken.None);

        all.ShouldNotContain(piece);
        Text(all[^1].Line).ShouldBe("MARKTHALLE");
    }

    [Fact]
    public void AddTo_NumberAtTheHead_IsNoName()
    {
        GrayImage page = Draw("3182 748433", "Long Street 12 Paderborn", "Bananas and pears 2.50", "Total 2.50 Cash 5.00");
        List<(TextRegion, ReadLine)> lines = [.. Enumerable.Range(1, 3).Select(i => Read(page, i))];

        new LogoReader(_recognizer).AddTo(page, lines, CancellationToken.None).ShouldBe(lines);
    }

    public void Dispose() => _model.Dispose();

    private static GrayImage Draw(params string[] lines)
    {
        using Pix page = LeptonicaFont.Draw(900, lines);
        return GrayImage.Of(page);
    }

    private (TextRegion Region, ReadLine Line) Read(GrayImage page, int line)
    {
        TextRegion region = new(page.Width / 2.0, FirstLine + (line * Pitch), 0, page.Width - 40, 44);
        return (region, _recognizer.Read(page, region, CancellationToken.None));
    }

    private static string Text(ReadLine line) => string.Concat(line.Characters.Select(c => c.Text));
}
