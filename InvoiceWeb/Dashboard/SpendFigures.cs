namespace InvoiceWeb.Dashboard;

/// <summary>The totals of one currency in one month.</summary>
public sealed record SpendFigures(DateOnly Month, string Currency, long Count, decimal Sum);
