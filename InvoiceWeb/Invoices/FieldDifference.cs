namespace InvoiceWeb.Invoices;

/// <summary>A value that an electronic invoice states and its printed page contradicts.</summary>
/// <param name="Field">The field's name as the JSON lines of <c>extract</c> have it, for example <c>total</c>.</param>
/// <param name="Stated">The value of the electronic invoice in plain form: dates as YYYY-MM-DD, amounts as decimals with a point.</param>
/// <param name="Printed">What the page says instead, in the same form; null when the value was not found on the page.</param>
public sealed record FieldDifference(string Field, string Stated, string? Printed);
