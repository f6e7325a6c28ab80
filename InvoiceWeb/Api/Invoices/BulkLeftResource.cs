using InvoiceWeb.Invoices.Bulk;

namespace InvoiceWeb.Api.Invoices;

/// <summary>An invoice that was left as it is.</summary>
public sealed record BulkLeftResource(string Id, BulkProblem Reason);
