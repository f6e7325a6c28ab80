using InvoiceWeb.Extraction.Layout;

namespace InvoiceWeb.Extraction.Ranking;

/// <summary>One place on the page that may hold the value of a field.</summary>
/// <param name="Value">What stands there.</param>
/// <param name="Span">The place.</param>
/// <param name="Features">What speaks for or against it.</param>
internal sealed record Candidate<T>(T Value, TextSpan Span, FeatureSet Features)
    where T : notnull
{
    /// <summary>The same for places that hold the same value in different dress: their shares add up.</summary>
    public object Key { get; init; } = Value;
}
