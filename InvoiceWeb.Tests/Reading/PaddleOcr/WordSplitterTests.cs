using InvoiceWeb.Reading;
using InvoiceWeb.Reading.PaddleOcr;

namespace InvoiceWeb.Tests.Reading.PaddleOcr;

public sealed class WordSplitterTests
{
    private static readonly TextRegion Region = new(100, 10, 0, 200, 20);

    [Fact]
    public void Split_WrittenBlank_PartsWords() => Texts("AB CD", [0.05, 0.2, 0.2, 0.05]).ShouldBe(["AB", "CD"]);

    [Fact]
    public void Split_BlankOnlyInThePicture_PartsLetters() => Texts("ABCDE", [0.05, 0.4, 0.05, 0.05]).ShouldBe(["AB", "CDE"]);

    [Fact]
    public void Split_WideFigures_StayTogether() => Texts("12.50", [0.05, 0.3, 0.3, 0.05]).ShouldBe(["12.50"]);

    [Fact]
    public void Split_NumberSignAfterLetters_BeginsAWord() => Texts("No#12", [0.05, 0.05, 0.05, 0.05]).ShouldBe(["No", "#12"]);

    [Fact]
    public void Split_EvenlySpacedType_StaysTogether() => Texts("ABCDE", [0.3, 0.3, 0.35, 0.3]).ShouldBe(["ABCDE"]);

    [Fact]
    public void Split_Words_SharesTheRegionAmongThem()
    {
        IReadOnlyList<Word> words = WordSplitter.Split(Region, Line("AB CD", [0.05, 0.2, 0.2, 0.05]));

        words[0].Box.X.ShouldBeGreaterThanOrEqualTo(0);
        words[0].Box.Right.ShouldBeLessThanOrEqualTo(words[1].Box.X + 1);
        words[1].Box.Right.ShouldBeLessThanOrEqualTo(200);
    }

    private static string[] Texts(string characters, double[] gaps) => [.. WordSplitter.Split(Region, Line(characters, gaps)).Select(w => w.Text)];

    private static ReadLine Line(string characters, double[] gaps) =>
        new([.. characters.Select((c, i) => new ReadCharacter(c.ToString(), 2 + (i * 4), 0.9))], (characters.Length * 4) + 2, gaps);
}
