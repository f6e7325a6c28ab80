namespace InvoiceWeb.Extraction.Ranking;

/// <summary>A candidate as an explanation shows it.</summary>
/// <param name="Value">In plain form.</param>
/// <param name="Line">The line that it stands in.</param>
/// <param name="Share">Its own share, 0 to 1; a value that stands in several places has the sum of theirs.</param>
/// <param name="Features">What speaks for or against it.</param>
internal sealed record RankedLine(string Value, string Line, double Share, FeatureSet Features);
