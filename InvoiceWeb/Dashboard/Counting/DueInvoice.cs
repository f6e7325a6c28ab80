using InvoiceWeb.Invoices;

namespace InvoiceWeb.Dashboard.Counting;

/// <summary>An invoice to be counted.</summary>
/// <param name="Counted">Null when it never was.</param>
public sealed record DueInvoice(Invoice Invoice, Tally? Counted);
