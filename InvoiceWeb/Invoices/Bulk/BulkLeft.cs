namespace InvoiceWeb.Invoices.Bulk;

/// <summary>An invoice that was left as it is.</summary>
/// <param name="Invoice">Null when there is none to see.</param>
public sealed record BulkLeft(InvoiceId Id, Invoice? Invoice, BulkProblem Why);
