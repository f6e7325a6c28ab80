namespace InvoiceWeb.Invoices.History;

/// <summary>That a field got another value. Values are in plain form: dates as YYYY-MM-DD, amounts as decimals with a point.</summary>
/// <param name="Before">Null when it had none.</param>
/// <param name="After">Null when it has none.</param>
public sealed record FieldChange(InvoiceField Field, string? Before, string? After)
{
    /// <summary>How sure the reader was, 0 to 1, of what it read; null for what a person did.</summary>
    public double? Confidence { get; init; }
}
