namespace InvoiceWeb.Invoices.Checking;

/// <summary>A field that changed since a person saw it. Values are in plain form; null is none.</summary>
/// <param name="Was">What the person saw.</param>
/// <param name="Mine">What the person wants; the same as <paramref name="Was"/> when he or she left it alone.</param>
/// <param name="Theirs">What is there now.</param>
/// <param name="By">Who put it there; null when the reader did.</param>
public sealed record FieldConflict(InvoiceField Field, string? Was, string? Mine, string? Theirs, Person? By)
{
    /// <summary>Whether the person has to choose, and not only to look again.</summary>
    public bool IsChoice => !string.Equals(Was, Mine, StringComparison.Ordinal);
}
