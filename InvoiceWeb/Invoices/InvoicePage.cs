namespace InvoiceWeb.Invoices;

/// <summary>A stretch of the list, newest first.</summary>
/// <param name="Next">Where the following stretch begins; null at the end.</param>
public sealed record InvoicePage(IReadOnlyList<Invoice> Items, InvoiceCursor? Next);
