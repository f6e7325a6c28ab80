using InvoiceWeb.Reading;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Reading;

public sealed class PlaceWordsTests
{
    private static readonly PageText Page = PageTextBuilder.Page("HUBER BAKERY", "Date 12 03 2018 16:04", "Total 7.50");

    [Fact]
    public void Of_BoxAroundSomeWords_AreThese()
    {
        IReadOnlyList<Word> line = Page.Lines[1].Words;

        PlaceWords words = PlaceWords.Of(Page, line[1].Box.Union(line[3].Box)).ShouldNotBeNull();

        (words.Line, words.First, words.Text, words.Words.Count).ShouldBe((1, 1, "12032018", 3));
    }

    [Fact]
    public void Of_BoxThatIsNoWords_IsNull()
    {
        PixelBox word = Page.Lines[2].Words[0].Box;

        PlaceWords.Of(Page, word with { Width = word.Width + 3 }).ShouldBeNull();
        PlaceWords.Of(Page, word with { Width = word.Width - 3 }).ShouldBeNull();
        PlaceWords.Of(Page, Page.Lines[0].Box.Union(Page.Lines[1].Box)).ShouldBeNull();
    }

    [Fact]
    public void Replace_OtherCharacters_KeepTheirBoxesAndAllElse()
    {
        IReadOnlyList<Word> line = Page.Lines[1].Words;
        PlaceWords words = PlaceWords.Of(Page, line[1].Box.Union(line[3].Box)).ShouldNotBeNull();

        PageText page = words.Replace(Page, "13042019");

        page.Text.ShouldBe("HUBER BAKERY\nDate 13 04 2019 16:04\nTotal 7.50");
        page.Lines.SelectMany(l => l.Words).Select(w => (w.Box, w.Confidence)).ShouldBe(Page.Lines.SelectMany(l => l.Words).Select(w => (w.Box, w.Confidence)));
    }
}
