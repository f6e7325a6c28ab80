namespace InvoiceWeb.Extraction.Ranking;

/// <summary>The best place of a value, and the share of the value over all its places, 0 to 1.</summary>
internal sealed record Ranked<T>(Candidate<T> Candidate, double Share)
    where T : notnull;
