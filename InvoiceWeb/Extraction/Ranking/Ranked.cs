namespace InvoiceWeb.Extraction.Ranking;

/// <summary>The value that won.</summary>
/// <param name="Place">Which candidate is its best place.</param>
/// <param name="Share">Its share over all its places, 0 to 1.</param>
/// <param name="Evidence">What the confidence in it rests on.</param>
internal sealed record Ranked(int Place, double Share, FeatureSet Evidence);
