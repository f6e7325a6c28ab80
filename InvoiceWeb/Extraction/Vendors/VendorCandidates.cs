using InvoiceWeb.Extraction.Evidence;
using InvoiceWeb.Extraction.Labels;
using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Extraction.Ranking;

namespace InvoiceWeb.Extraction.Vendors;

/// <summary>Every part of a line that may be the name of who sends the invoice.</summary>
internal static class VendorCandidates
{
    public static IReadOnlyList<Candidate<string>> Find(DocumentEvidence evidence)
    {
        WrittenName[] single = [.. evidence.Document.Lines.SelectMany(l => NameReader.Find(l, evidence.Document.TypicalHeight))];
        NameEvidence about = new(evidence, single);
        List<Candidate<string>> candidates = [.. single.Concat(NameJoiner.Join(single)).Where(n => !IsTitle(n.Span, evidence)).Select(name =>
        {
            FeatureSet features = SpanFeatures.Create(evidence, name.Span);
            NameShape.AddTo(features, name.Text);
            PartyLabels.AddTo(features, name.Span, evidence.Document);
            AddressBlock.AddTo(features, name.Span, evidence);
            VendorPlace.AddTo(features, name.Span, evidence);
            about.AddTo(features, name);
            return new Candidate<string>(name.Text, name.Span, features) { Key = name.Key };
        })];
        candidates.AddRange(DomainCandidates(evidence, about));
        return candidates;
    }

    // "TAX INVOICE" stands where a name would.
    private static bool IsTitle(TextSpan name, DocumentEvidence evidence) => evidence.LabelsOf(name.Line).Any(label =>
        label.Kind is LabelKind.Title or LabelKind.InvoiceNumber or LabelKind.ReceiptNumber
        && label.Span.Start <= name.Start
        && label.Span.End >= name.End);

    private static IEnumerable<Candidate<string>> DomainCandidates(DocumentEvidence evidence, NameEvidence about) =>
        from line in evidence.Document.Lines
        from match in DomainReader.Matches(line.Text)
        let span = line.Span(match.Index, match.Index + match.Length)
        let features = SpanFeatures.Create(evidence, span)
            .Set("form.domain", value: true)
            .Set("form.mail", match.Index > 0 && line.Text[match.Index - 1] == '@')
            .Set("form.domainOnly", !about.IsNamed(match.Value))
        select new Candidate<string>(match.Value, span, features) { Key = NameKey.Of(match.Value) };
}
