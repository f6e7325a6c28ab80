namespace InvoiceWeb.Invoices.History;

/// <summary>What happened to an invoice, oldest first.</summary>
public sealed record InvoiceHistory(IReadOnlyList<HistoryEntry> Entries)
{
    /// <summary>Bounds what is stored with an invoice. Beyond it the oldest entries after the very first go.</summary>
    public const int MaxEntries = 60;

    public static InvoiceHistory Empty { get; } = new([]);

    public InvoiceHistory With(HistoryEntry entry) =>
        Entries.Count < MaxEntries ? new([.. Entries, entry]) : new([Entries[0], .. Entries.Skip(2 + Entries.Count - MaxEntries), entry]);

    public bool Equals(InvoiceHistory? other) => other is not null && Entries.SequenceEqual(other.Entries);

    public override int GetHashCode() => Entries.Count == 0 ? 0 : HashCode.Combine(Entries.Count, Entries[^1].At);
}
