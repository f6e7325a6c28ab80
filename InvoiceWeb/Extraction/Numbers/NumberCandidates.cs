using InvoiceWeb.Extraction.Evidence;
using InvoiceWeb.Extraction.Labels;
using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Extraction.Ranking;

namespace InvoiceWeb.Extraction.Numbers;

/// <summary>Every code of the document, with what makes it the invoice's number or another one.</summary>
internal static class NumberCandidates
{
    public static IReadOnlyList<Candidate<string>> Find(DocumentEvidence evidence)
    {
        TextSpan[] codes = [.. evidence.Document.Lines.SelectMany(CodeReader.Find)];
        ILookup<string, TextSpan> same = codes.ToLookup(c => CodeShape.Key(c.Text), StringComparer.Ordinal);
        HashSet<(DocumentLine, int)> dates = [.. evidence.Dates.SelectMany(d => Positions(d.Span))];
        HashSet<(DocumentLine, int)> amounts = [.. evidence.Amounts.Where(a => a.HasDecimals).SelectMany(a => Positions(a.Span))];
        int firstInvoice = FirstLine(evidence, codes, LabelKind.InvoiceNumber);
        int firstReceipt = FirstLine(evidence, codes, LabelKind.ReceiptNumber);
        return [.. codes.Select(code =>
        {
            FeatureSet features = SpanFeatures.Create(evidence, code);
            LabelRelations.AddTo(features, evidence, code);
            CodeShape.AddTo(features, code);
            features
                .Set("shape.date", Positions(code).Any(dates.Contains))
                .Set("shape.amount", Positions(code).Any(amounts.Contains))
                .Set("value.twice", same[CodeShape.Key(code.Text)].Count() > 1)
                .Set("place.firstInvoiceLabel", code.Line.Index == firstInvoice)
                .Set("place.firstReceiptLabel", code.Line.Index == firstReceipt)
                .Set("place.noInvoiceLabel", firstInvoice < 0);
            return new Candidate<string>(code.Text, code, features);
        })];
    }

    private static int FirstLine(DocumentEvidence evidence, IEnumerable<TextSpan> codes, LabelKind kind) => codes
        .Where(c => LabelRelations.Left(evidence, c)?.Kind == kind)
        .Select(c => c.Line.Index)
        .DefaultIfEmpty(-1)
        .First();

    private static IEnumerable<(DocumentLine Line, int Position)> Positions(TextSpan span) =>
        Enumerable.Range(span.Start, span.End - span.Start).Select(i => (span.Line, i));
}
