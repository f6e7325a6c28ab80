using InvoiceWeb.Extraction.Layout;

namespace InvoiceWeb.Extraction.VatIds;

/// <summary>A VAT identification number as it stands on the page.</summary>
/// <param name="Value">The country's letters first, without spaces and points.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="IsProven">Whether its check digits are right; false also where the country has none.</param>
internal sealed record WrittenVatId(string Value, TextSpan Span, bool IsProven);
