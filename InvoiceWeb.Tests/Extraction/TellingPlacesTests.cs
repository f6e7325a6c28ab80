using InvoiceWeb.Extraction;
using InvoiceWeb.Reading;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Extraction;

public sealed class TellingPlacesTests
{
    [Fact]
    public void Find_Receipt_GivesTheBoxesOfItsKeyValues()
    {
        PageText page = PageTextBuilder.Page(
            "NORTHGATE HARDWARE SDN BHD",
            "Invoice No: NG-004711",
            "Date: 23/01/2019 13:14",
            "1 Hammer                  20.00",
            "2 Nails                    6.50",
            "GRAND TOTAL            RM 26.50");

        IReadOnlyList<PixelBox> places = new TellingPlaces().Find(page);

        places.ShouldContain(WordOf(page, "NG-004711"));
        places.ShouldContain(WordOf(page, "23/01/2019"));
        places.ShouldContain(WordOf(page, "26.50"));
        places.ShouldBeUnique();
        places.Count.ShouldBeLessThanOrEqualTo(6);
    }

    [Fact]
    public void Find_EmptyPage_GivesNothing() => new TellingPlaces().Find(PageText.Empty).ShouldBeEmpty();

    private static PixelBox WordOf(PageText page, string text) =>
        page.Lines.SelectMany(l => l.Words).Single(w => string.Equals(w.Text, text, StringComparison.Ordinal)).Box;
}
