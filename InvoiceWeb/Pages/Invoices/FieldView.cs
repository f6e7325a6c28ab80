using InvoiceWeb.Invoices;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>A field of the details page.</summary>
/// <param name="Name">The field's name in <c>data-field</c>, which ties it to its box on the picture.</param>
/// <param name="Value">Null when it was not found.</param>
public sealed record FieldView(string Name, string Label, string? Value, Confidence Confidence, FieldBox? Box);
