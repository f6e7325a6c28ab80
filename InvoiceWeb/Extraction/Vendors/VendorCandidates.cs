using InvoiceWeb.Extraction.Evidence;
using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Extraction.Ranking;

namespace InvoiceWeb.Extraction.Vendors;

/// <summary>Every part of a line that may be the name of who sends the invoice.</summary>
internal static class VendorCandidates
{
    public static IReadOnlyList<Candidate<string>> Find(DocumentEvidence evidence)
    {
        TextSpan[] names = [.. evidence.Document.Lines.SelectMany(l => NameReader.Find(l, evidence.Document.TypicalHeight))];
        ILookup<string, TextSpan> same = names.ToLookup(n => NameReader.Key(n.Text), StringComparer.Ordinal);
        string[] domains = [.. evidence.Document.Lines.SelectMany(l => DomainReader.Find(l.Text)).Distinct(StringComparer.Ordinal)];
        int firstLegal = names.Where(n => NameShape.HasLegalForm(n.Text)).Select(n => n.Line.Index).DefaultIfEmpty(-1).First();
        int first = names.Select(n => n.Line.Index).DefaultIfEmpty(-1).First();
        List<Candidate<string>> candidates = [.. names.Select(name =>
        {
            FeatureSet features = SpanFeatures.Create(evidence, name);
            LabelRelations.AddTo(features, evidence, name);
            NameShape.AddTo(features, name);
            PartyLabels.AddTo(features, name, evidence.Document);
            string key = NameReader.Key(name.Text);
            features
                .Set("place.firstLine", name.Line.Index == first)
                .Set("place.secondLine", name.Line.Index == first + 1)
                .Set("place.thirdLine", name.Line.Index == first + 2)
                .Set("place.tenLines", name.Line.Index < 10)
                .Set("place.firstLegal", name.Line.Index == firstLegal)
                .Set("place.beforeLegal", firstLegal > name.Line.Index)
                .Set("place.afterLegal", firstLegal >= 0 && firstLegal < name.Line.Index)
                .Set("place.left", name.Box.CenterX < evidence.Document.Pages[name.Line.Page].Width * 0.4)
                .Set("place.footer", evidence.Document.Progress(name.Line) > 0.85)
                .Set("value.twice", same[key].Count() == 2)
                .Set("value.often", same[key].Count() > 2)
                .Set("value.domain", domains.Any(d => key.Contains(d, StringComparison.Ordinal) || (key.Length > 3 && d.Contains(key, StringComparison.Ordinal))))
                .Set("line.part", name.Text.Length < name.Line.Text.Length - 2);
            return new Candidate<string>(name.Text, name, features);
        })];
        candidates.AddRange(DomainCandidates(evidence));
        return candidates;
    }

    private static IEnumerable<Candidate<string>> DomainCandidates(DocumentEvidence evidence) =>
        from line in evidence.Document.Lines
        from match in DomainReader.Matches(line.Text)
        let span = line.Span(match.Index, match.Index + match.Length)
        let features = SpanFeatures.Create(evidence, span).Set("form.domain", value: true).Set("form.mail", match.Index > 0 && line.Text[match.Index - 1] == '@')
        select new Candidate<string>(match.Value, span, features);
}
