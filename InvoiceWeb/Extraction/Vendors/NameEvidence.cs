using InvoiceWeb.Extraction.Evidence;
using InvoiceWeb.Extraction.Labels;
using InvoiceWeb.Extraction.Ranking;

namespace InvoiceWeb.Extraction.Vendors;

/// <summary>What the rest of the document says about a name: repetition, web and mail addresses, the first legal form.</summary>
internal sealed class NameEvidence
{
    private const int ShortestInDomain = 4;

    // A shop draws its name, and prints it below again; of the drawing a letter may be missing.
    private const int ShortestEcho = 6;

    private readonly Dictionary<string, int> _lines;
    private readonly FoldedText[] _keys;
    private readonly string[] _domains;
    private readonly int _first;
    private readonly int _firstLegal;
    private readonly DocumentEvidence _evidence;

    public NameEvidence(DocumentEvidence evidence, IReadOnlyList<WrittenName> names)
    {
        _evidence = evidence;
        _lines = names.GroupBy(n => n.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(n => n.Span.Line.Index).Distinct().Count(), StringComparer.Ordinal);
        _keys = [.. _lines.Keys.Where(k => k.Length >= ShortestEcho).Select(k => new FoldedText(k))];
        _domains = [.. evidence.Document.Lines.SelectMany(l => DomainReader.Find(l.Text)).Distinct(StringComparer.Ordinal)];
        _first = names.Select(n => n.Span.Line.Index).DefaultIfEmpty(-1).First();
        _firstLegal = names.Where(n => NameShape.HasLegalForm(n.Text)).Select(n => n.Span.Line.Index).DefaultIfEmpty(-1).First();
    }

    /// <summary>Whether some line holds the domain as a name.</summary>
    public bool IsNamed(string domain) => _lines.Keys.Any(k => Agree(k, FoldedText.Of(domain)));

    public void AddTo(FeatureSet features, WrittenName name)
    {
        string key = name.Key;
        int line = name.Span.Line.Index;
        int times = _lines.GetValueOrDefault(key);
        bool inDomain = Array.Exists(_domains, d => Agree(key, d));
        features
            .Set("place.firstLine", line == _first)
            .Set("place.secondLine", line == _first + 1)
            .Set("place.thirdLine", line == _first + 2)
            .Set("place.firstLegal", line == _firstLegal)
            .Set("place.beforeLegal", _firstLegal > line)
            .Set("place.afterLegal", _firstLegal >= 0 && _firstLegal < line)
            .Set("value.twice", times == 2)
            .Set("value.often", times > 2)
            .Set("value.echo", times == 1 && IsEchoed(key))
            .Set("value.domain", inDomain)
            .Set("value.otherDomain", !inDomain && _domains.Length > 0)
            .Set("sender.line", name.IsSender)
            .Set("sender.address", name.IsAddress)
            .Set("form.joined", name.IsJoined)
            .Set("line.part", name.Span.Text.Length < name.Column.Text.Length - 2)
            .Set("line.column", name.Column.Text.Length < name.Span.Line.Text.Length - 2)
            .Set("line.labels", _evidence.LabelsOf(name.Span.Line).Any(l => l.Span.Start < name.Span.End && l.Span.End > name.Span.Start))
            .Set("line.amount", _evidence.AmountsOf(name.Span.Line).Any(a => a.HasDecimals && a.Span.Start >= name.Span.Start));
    }

    private bool IsEchoed(string key) => key.Length >= ShortestEcho
        && Array.Exists(_keys, k => Math.Abs(k.Length - key.Length) <= 1 && PhraseMatcher.Match(k, 0, key) is { Distance: > 0 } match && match.End == k.Length);

    private static bool Agree(string key, string domain) =>
        (domain.Length >= ShortestInDomain && key.Contains(domain, StringComparison.Ordinal))
        || (key.Length >= ShortestInDomain && domain.Contains(key, StringComparison.Ordinal))
        || string.Equals(key, domain, StringComparison.Ordinal);
}
