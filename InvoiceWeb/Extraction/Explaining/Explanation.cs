using System.Globalization;
using InvoiceWeb.Extraction.Evidence;
using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Extraction.Ranking;
using InvoiceWeb.Reading;

namespace InvoiceWeb.Extraction.Explaining;

/// <summary>Why each field of a document is what it is: its best candidates, and what each feature added to their scores.</summary>
internal static class Explanation
{
    private const int Shown = 4;

    /// <param name="pages">The document's pages in order.</param>
    /// <param name="models">The weights that choose.</param>
    public static IEnumerable<string> Of(IReadOnlyList<PageText> pages, ModelFile models) =>
        new DocumentChoices(new DocumentEvidence(new DocumentText(pages)), models).All.SelectMany(Of);

    private static IEnumerable<string> Of(IChoice choice)
    {
        yield return choice.Evidence is { } evidence
            ? Invariant($"{choice.Field}: confidence {choice.Model.Certainty.Apply(evidence):0.000} = {Sum(evidence, choice.Model.Certainty.Weights)} and {choice.Model.Certainty.Offset:+0.0;-0.0}; none of these scores {choice.Model.None:0.0}{Limit(choice.Doubt)}")
            : $"{choice.Field}: no candidates";
        foreach (RankedLine line in choice.Lines().Take(Shown))
        {
            yield return Invariant(
                $"  {line.Share:0.000} {line.Value} in '{line.Line}': {choice.Model.Score(line.Features):0.0} = {Sum(line.Features, choice.Model.Weights)}");
        }
    }

    private static string Limit(FieldDoubt? doubt) => doubt is null ? "" : Invariant($"; at most {doubt.Most:0.0#}: {doubt.Reason}");

    private static string Sum(FeatureSet features, IReadOnlyDictionary<string, double> weights) => string.Join(", ", features.Values
        .Select(f => (f.Key, Added: f.Value * weights.GetValueOrDefault(f.Key)))
        .Where(f => f.Added != 0)
        .OrderByDescending(f => Math.Abs(f.Added))
        .Select(f => Invariant($"{f.Key} {f.Added:+0.0;-0.0}")));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
