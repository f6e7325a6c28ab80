using InvoiceWeb.Extraction.Layout;

namespace InvoiceWeb.Extraction.Formats;

/// <summary>An amount of money as it stands on the page.</summary>
/// <param name="Value">Never negative.</param>
/// <param name="Span">Where it stands, without the currency.</param>
/// <param name="HasDecimals">Written with two decimals; a whole number counts only beside a currency.</param>
/// <param name="Currency">ISO 4217 code written right beside it.</param>
/// <param name="IsNegative">Written with a minus sign.</param>
/// <param name="IsRepaired">Read with letters in place of digits, or with a gap beside the separator.</param>
internal sealed record Amount(decimal Value, TextSpan Span, bool HasDecimals, string? Currency, bool IsNegative, bool IsRepaired);
