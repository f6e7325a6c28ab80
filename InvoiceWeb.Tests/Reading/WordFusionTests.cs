using InvoiceWeb.Reading;

namespace InvoiceWeb.Tests.Reading;

public sealed class WordFusionTests
{
    private static readonly PixelBox Place = new(10, 10, 100, 20);

    [Theory]
    [InlineData("Backerei", "Bäckerei", "Bäckerei")]
    [InlineData("StraBe", "Straße", "Straße")]
    [InlineData("GLUCKLICH", "GLÜCKLICH", "GLÜCKLICH")]
    [InlineData("Muller", "Möbel", "Muller")]
    [InlineData("12,50", "1ä,50", "12,50")]
    public void AddAccents_SamePlace_TakesTheWordOverWhereOnlyAccentsDiffer(string plain, string accented, string expected) =>
        Fuse(new(plain, Place, 0.9), new(accented, Place, 0.9)).ShouldBe(expected);

    [Fact]
    public void AddAccents_OtherPlace_KeepsTheWord() =>
        Fuse(new("Backerei", Place, 0.9), new("Bäckerei", new(10, 200, 100, 20), 0.9)).ShouldBe("Backerei");

    [Fact]
    public void AddAccents_UnsureWord_KeepsTheWord() => Fuse(new("Backerei", Place, 0.9), new("Bäckerei", Place, 0.2)).ShouldBe("Backerei");

    private static string Fuse(Word first, Word second) =>
        WordFusion.AddAccents(new(200, 300, [new TextLine([first])]), [second]).Text;
}
