using InvoiceWeb.Extraction.Ranking;

namespace InvoiceWeb.Benchmarks.Training;

/// <summary>The candidates of one field in one document, and which of them are right; none may be.</summary>
/// <param name="Group">Documents that show the same page: never split between training and test.</param>
/// <param name="Candidates">What the model chooses from.</param>
/// <param name="Right">For each candidate, whether it is the truth.</param>
/// <param name="Meant">For each candidate, whether it stands where the truth does, rightly read or not: what ranking learns from.</param>
/// <param name="Values">For each candidate, a key that is the same for equal values.</param>
internal sealed record Example(string Group, IReadOnlyList<FeatureSet> Candidates, IReadOnlyList<bool> Right, IReadOnlyList<bool> Meant, IReadOnlyList<object> Values);
