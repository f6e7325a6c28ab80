namespace InvoiceWeb.Dashboard;

/// <summary>How it stands now. Counts end at <see cref="MaxCount"/>.</summary>
/// <param name="OldestSince">Since when the invoice whose turn is next has waited; null where nothing waits.</param>
public sealed record PresentState(int Waiting, int Processing, int ToCheck, DateTimeOffset? OldestSince)
{
    public const int MaxCount = 10_000;
}
