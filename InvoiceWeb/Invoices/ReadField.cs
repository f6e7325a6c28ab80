namespace InvoiceWeb.Invoices;

/// <summary>A value that was read.</summary>
/// <param name="Confidence">The estimated probability, 0 to 1, that the value is right.</param>
/// <param name="Box">Where it stands on the page; null when it was inferred.</param>
public sealed record ReadField<T>(T Value, double Confidence, FieldBox? Box) : IReadField
    where T : notnull
{
    string IReadField.Plain => PlainForm.Of(Value);
}
