namespace InvoiceWeb.Invoices.Bulk;

/// <summary>What is to be done to many invoices.</summary>
/// <param name="To">The new owner, for <see cref="BulkAction.Reassign"/>; null for all others.</param>
public sealed record BulkOrder(BulkAction Action, Person? To = null);
