namespace InvoiceWeb.Operation;

/// <summary>How long the queue is.</summary>
/// <param name="Waiting">Invoices that wait to be read.</param>
/// <param name="Reading">Invoices that a worker has.</param>
/// <param name="OldestSentAt">When the one that waits longest was sent; null where none waits.</param>
public sealed record QueueFigures(long Waiting, long Reading, DateTimeOffset? OldestSentAt);
