namespace InvoiceWeb.Invoices.Places;

/// <summary>A text and where it stands on its page, to be taken for a field's value.</summary>
public sealed record PlacedText(PlaceKind Kind, string Text, FieldBox Box);
