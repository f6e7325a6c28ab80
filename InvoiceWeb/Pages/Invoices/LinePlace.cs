using InvoiceWeb.Invoices;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>Where a waiting invoice stands in line.</summary>
/// <param name="Place">1 for the next.</param>
public sealed record LinePlace(InvoiceId Id, int Place);
