namespace InvoiceWeb.Invoices.Places;

/// <summary>Which places can hold which field.</summary>
public static class FieldPlaces
{
    public static PlaceKind KindOf(InvoiceField field) => field switch
    {
        InvoiceField.Total or InvoiceField.Net or InvoiceField.Tax => PlaceKind.Amount,
        InvoiceField.Date or InvoiceField.DueDate => PlaceKind.Date,
        InvoiceField.Currency => PlaceKind.Currency,
        InvoiceField.VatId => PlaceKind.VatId,
        InvoiceField.Iban => PlaceKind.Iban,
        _ => PlaceKind.Word,
    };

    /// <summary>Where a value stands; an amount at its last place, for sums stand below what they sum up.</summary>
    /// <param name="plain">In plain form.</param>
    /// <returns>Null when it stands nowhere as it is.</returns>
    public static FieldBox? Find(this IEnumerable<PlacedText> places, InvoiceField field, string plain)
    {
        var kind = KindOf(field);
        var found = places.Where(place => place.Kind == kind && string.Equals(place.Text, plain, StringComparison.Ordinal));
        return (kind is PlaceKind.Amount ? found.LastOrDefault() : found.FirstOrDefault())?.Box;
    }
}
