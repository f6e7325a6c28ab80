namespace InvoiceWeb.Dashboard.Counting;

/// <summary>Where the ledger stands.</summary>
/// <param name="Number">Of the last batch that was opened; 0 for none.</param>
/// <param name="Open">That batch, as long as it is not settled.</param>
public sealed record LedgerState(long Number, TallyBatch? Open);
