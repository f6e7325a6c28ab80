namespace InvoiceWeb.Api.Statistics;

/// <summary>How it stands at a moment. Counts end at 10 000.</summary>
/// <param name="OldestSince">Since when the invoice whose turn is next has waited; null where nothing waits.</param>
public sealed record PresentResource(int Waiting, int Processing, int ToCheck, DateTimeOffset? OldestSince);
