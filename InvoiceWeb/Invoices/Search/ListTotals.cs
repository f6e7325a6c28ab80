namespace InvoiceWeb.Invoices.Search;

/// <summary>What the invoices of a list come to.</summary>
/// <param name="ByCurrency">Largest count first.</param>
/// <param name="Count">How many invoices were looked at.</param>
/// <param name="IsComplete">False when there are more than were looked at.</param>
public sealed record ListTotals(IReadOnlyList<CurrencyTotal> ByCurrency, long Count, bool IsComplete);
