namespace InvoiceWeb.Invoices.Bulk;

/// <summary>What came of an order. Each invoice is done or left; one that was left keeps none of the others back.</summary>
/// <param name="Next">Where the list goes on that is not at its end yet; null when all was looked at.</param>
public sealed record BulkResult(IReadOnlyList<InvoiceId> Done, IReadOnlyList<BulkLeft> Left, InvoiceCursor? Next = null);
