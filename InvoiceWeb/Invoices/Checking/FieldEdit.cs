namespace InvoiceWeb.Invoices.Checking;

/// <summary>What a person wants a field to hold. Values are in plain form and tidy, as <see cref="FieldForm"/> makes them; null is none.</summary>
/// <param name="Was">What the person saw before.</param>
public sealed record FieldEdit(InvoiceField Field, string? Was, string? Value)
{
    /// <summary>Whether the person wants another value than the one that was there.</summary>
    public bool IsChange => !string.Equals(Was, Value, StringComparison.Ordinal);
}
