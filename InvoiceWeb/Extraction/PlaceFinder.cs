using InvoiceWeb.Extraction.Formats;
using InvoiceWeb.Extraction.Ibans;
using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Extraction.VatIds;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Places;
using InvoiceWeb.Reading;

namespace InvoiceWeb.Extraction;

/// <summary>What a person can take from a page with one touch: its words, and what among them is an amount, a date or a number with a form.</summary>
public static class PlaceFinder
{
    /// <summary>Bounds what is kept of a page; a page of small print has some eight hundred words.</summary>
    public const int MaxPlaces = 2_500;

    private const int MaxLength = 80;

    /// <returns>Line by line. A date that can be read in two ways is given in both, day first before month first.</returns>
    public static IReadOnlyList<PlacedText> Find(PageText page) =>
        [.. new DocumentText([page]).Lines.SelectMany(line => Find(page, line)).Where(place => place.Text.Length <= MaxLength).Take(MaxPlaces)];

    private static IEnumerable<PlacedText> Find(PageText page, DocumentLine line)
    {
        PlacedText At(PlaceKind kind, string text, PixelBox box)
        {
            (double x, double y, double width, double height) = page.ToStored(box);
            return new(kind, text, new FieldBox(line.Page, x, y, width, height));
        }

        IReadOnlyList<Word> words = line.Line.Words;
        return words.Select(word => At(PlaceKind.Word, word.Text, word.Box))
            .Concat(AmountReader.Find(line).Select(one => At(PlaceKind.Amount, PlainForm.Of(one.IsNegative ? -one.Value : one.Value), one.Span.Box)))
            .Concat(DateReader.Find(line).Select(one => At(PlaceKind.Date, PlainForm.Of(one.Value), one.Span.Box)).Distinct())
            .Concat(words.SelectMany(word => CurrencyMark.All(word.Text).Take(1).Select(code => At(PlaceKind.Currency, code, word.Box))))
            .Concat(VatIdReader.Find(line).Select(one => At(PlaceKind.VatId, one.Value, one.Span.Box)))
            .Concat(IbanReader.Find(line).Select(one => At(PlaceKind.Iban, one.Value, one.Span.Box)));
    }
}
