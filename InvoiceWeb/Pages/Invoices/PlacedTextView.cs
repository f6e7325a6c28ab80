using System.Globalization;
using System.Text.Json;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Places;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>A place of a page as the page's script draws and takes it; boxes in fractions of the page.</summary>
/// <param name="Text">In the reader's form, as he or she would type it.</param>
public sealed record PlacedTextView(string Kind, string Text, double X, double Y, double Width, double Height)
{
    public static string SlugOf(PlaceKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    /// <summary>A date that can be read in two ways is given as the reader's culture orders day and month.</summary>
    public static IEnumerable<PlacedTextView> Of(IReadOnlyList<PlacedText> places, string? currency)
    {
        var monthFirst = DateText.IsMonthFirst(CultureInfo.CurrentCulture);
        var dates = places.Where(place => place.Kind is PlaceKind.Date)
            .GroupBy(place => place.Box)
            .Select(readings => monthFirst ? readings.Last() : readings.First());
        return places.Where(place => place.Kind is not PlaceKind.Date).Concat(dates).Select(place => Of(place, currency));
    }

    private static PlacedTextView Of(PlacedText place, string? currency) => new(
        SlugOf(place.Kind), TextOf(place, currency), place.Box.X, place.Box.Y, place.Box.Width, place.Box.Height);

    private static string TextOf(PlacedText place, string? currency) => place.Kind switch
    {
        PlaceKind.Amount => FieldText.Of(InvoiceField.Total, place.Text, currency),
        PlaceKind.Date => FieldText.Of(InvoiceField.Date, place.Text, currency),
        PlaceKind.Iban => FieldText.Of(InvoiceField.Iban, place.Text, currency),
        _ => place.Text,
    };
}
