namespace InvoiceWeb.Invoices;

/// <summary>A worker's right to an invoice. Only the holder of <paramref name="Token"/> may write the result.</summary>
/// <param name="Token">Unique for each claim, so that a worker that lost its lease cannot pass for the next holder.</param>
public sealed record Lease(string Token, DateTimeOffset Until);
