using System.Globalization;
using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Invoices;
using InvoiceWeb.Reading;

namespace InvoiceWeb.Extraction.Ranking;

/// <summary>The candidates of one field and the model that chooses among them.</summary>
internal sealed class Choice<T> : IChoice
    where T : notnull
{
    private readonly FeatureSet[] _features;
    private readonly Ranked? _ranked;

    /// <param name="name">The field's.</param>
    /// <param name="model">Chooses.</param>
    /// <param name="candidates">What it is chosen from.</param>
    /// <param name="doubt">What leaves a value to a person; null where nothing does.</param>
    public Choice(string name, FieldModel model, IReadOnlyList<Candidate<T>> candidates, Func<Candidate<T>, FieldDoubt?>? doubt = null)
    {
        Field = name;
        Model = model;
        Candidates = candidates;
        _features = [.. candidates.Select(c => c.Features)];
        _ranked = Ranker.Best(model, _features, [.. candidates.Select(c => c.Key)]);
        Doubt = Best is { } best ? doubt?.Invoke(best) : null;
    }

    public string Field { get; }

    public FieldModel Model { get; }

    public IReadOnlyList<Candidate<T>> Candidates { get; }

    public Candidate<T>? Best => _ranked is null ? null : Candidates[_ranked.Place];

    public FieldDoubt? Doubt { get; }

    public FeatureSet? Evidence => _ranked?.Evidence;

    /// <summary>The best value with its confidence and place; null when nothing was found, or nothing that is worth showing.</summary>
    /// <param name="pages">The document's pages in order.</param>
    /// <param name="leastConfidence">Below this, a value is more likely wrong than worth showing.</param>
    public ReadField<T>? ToField(IReadOnlyList<PageText> pages, double leastConfidence)
    {
        if (_ranked is null || Best is not { } best)
        {
            return null;
        }

        double confidence = Math.Min(Model.Certainty.Apply(_ranked.Evidence), Doubt?.Most ?? 1);
        return confidence < leastConfidence ? null : new(best.Value, confidence, best.Span.ToFieldBox(pages));
    }

    /// <summary>Where the likeliest values stand, the best first.</summary>
    public IEnumerable<TextSpan> Likeliest(int count) => Candidates.Zip(Ranker.Shares(Model, _features))
        .OrderByDescending(c => c.Second)
        .Take(count)
        .Select(c => c.First.Span);

    public IEnumerable<RankedLine> Lines() => Candidates.Zip(Ranker.Shares(Model, _features))
        .OrderByDescending(c => c.Second)
        .Select(c => new RankedLine(Write(c.First.Value), c.First.Span.Line.Text, c.Second, c.First.Features));

    private static string Write(T value) => value switch
    {
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
