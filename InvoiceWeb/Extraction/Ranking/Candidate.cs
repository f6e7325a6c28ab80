using InvoiceWeb.Extraction.Layout;

namespace InvoiceWeb.Extraction.Ranking;

/// <summary>One place on the page that may hold the value of a field.</summary>
internal sealed record Candidate<T>(T Value, TextSpan Span, FeatureSet Features)
    where T : notnull;
