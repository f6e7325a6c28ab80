namespace InvoiceWeb.Invoices.Search;

/// <summary>What the invoices in one currency come to.</summary>
/// <param name="Currency">ISO 4217 code; null where none was read.</param>
/// <param name="Count">How many invoices have a total.</param>
/// <param name="Sum">In units of the currency.</param>
public sealed record CurrencyTotal(string? Currency, long Count, decimal Sum);
