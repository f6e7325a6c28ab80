namespace InvoiceWeb.Api.Statistics;

/// <summary>The totals of one currency in one month.</summary>
/// <param name="Month">Its first day.</param>
public sealed record MonthTotalResource(DateOnly Month, string Currency, long Count, decimal Sum);
