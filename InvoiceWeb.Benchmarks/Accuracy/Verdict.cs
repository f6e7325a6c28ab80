namespace InvoiceWeb.Benchmarks.Accuracy;

/// <summary>How one field of one document came out.</summary>
/// <param name="Field">Its name in <c>truth.jsonl</c>.</param>
/// <param name="Truth">What the page shows.</param>
/// <param name="Value">What was read; null when nothing was.</param>
/// <param name="Confidence">Zero when nothing was read.</param>
/// <param name="IsRight">Whether they are the same.</param>
internal sealed record Verdict(string Field, string Truth, string? Value, double Confidence, bool IsRight)
{
    public bool Is(string field) => string.Equals(Field, field, StringComparison.Ordinal);
}
