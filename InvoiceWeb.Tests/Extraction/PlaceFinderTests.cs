using InvoiceWeb.Extraction;
using InvoiceWeb.Invoices.Places;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Extraction;

public sealed class PlaceFinderTests
{
    [Fact]
    public void Find_Line_GivesItsWordsAndWhatTheyMean()
    {
        var places = PlaceFinder.Find(PageTextBuilder.Page("Summe 1.234,56 EUR", "DE89 3704 0044 0532 0130 00"));

        Texts(places, PlaceKind.Word).ShouldBe(["Summe", "1.234,56", "EUR", "DE89", "3704", "0044", "0532", "0130", "00"]);
        Texts(places, PlaceKind.Amount).ShouldBe(["1234.56"]);
        Texts(places, PlaceKind.Currency).ShouldBe(["EUR"]);
        Texts(places, PlaceKind.Iban).ShouldBe(["DE89370400440532013000"]);
    }

    [Fact]
    public void Find_Amount_IsAtItsPlaceInFractionsOfThePage()
    {
        // Ten pixels a character on a page of twenty: the amount takes the right half of the one line.
        var amount = PlaceFinder.Find(PageTextBuilder.Page("Summe      12,40 EUR")).Single(place => place.Kind is PlaceKind.Amount);

        (amount.Box.X, amount.Box.Width).ShouldBe((0.55, 0.25));
    }

    [Fact]
    public void Find_DateInWords_IsOnePlaceOverThreeWords()
    {
        var date = PlaceFinder.Find(PageTextBuilder.Page("am 3. März 2026")).Where(place => place.Kind is PlaceKind.Date).ShouldHaveSingleItem();

        date.Text.ShouldBe("2026-03-03");
        date.Box.Width.ShouldBe(12 / 15.0, 0.001);
    }

    [Fact]
    public void Find_DateThatCanMeanTwoDays_GivesTheDayFirstReadingFirst() =>
        Texts(PlaceFinder.Find(PageTextBuilder.Page("03/04/2026")), PlaceKind.Date).ShouldBe(["2026-04-03", "2026-03-04"]);

    [Fact]
    public void Find_PageWithoutEnd_IsBounded() =>
        PlaceFinder.Find(PageTextBuilder.Page([.. Enumerable.Repeat("a b c d e f g h", 1000)])).Count.ShouldBe(PlaceFinder.MaxPlaces);

    private static IEnumerable<string> Texts(IEnumerable<PlacedText> places, PlaceKind kind) =>
        places.Where(place => place.Kind == kind).Select(place => place.Text);
}
