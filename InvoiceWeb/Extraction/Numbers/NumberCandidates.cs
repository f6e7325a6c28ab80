using System.Text.RegularExpressions;
using InvoiceWeb.Extraction.Evidence;
using InvoiceWeb.Extraction.Labels;
using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Extraction.Ranking;

namespace InvoiceWeb.Extraction.Numbers;

/// <summary>Every code of the document, with what makes it the invoice's number or another one.</summary>
internal static partial class NumberCandidates
{
    private static readonly HashSet<LabelKind> Telling =
    [
        LabelKind.InvoiceNumber, LabelKind.ReceiptNumber, LabelKind.PlainNumber, LabelKind.OrderNumber, LabelKind.CustomerNumber, LabelKind.InvoiceDate, LabelKind.Date, LabelKind.Title,
    ];

    private static readonly HashSet<LabelKind> Others =
    [
        LabelKind.CustomerNumber, LabelKind.OrderNumber, LabelKind.TransactionNumber, LabelKind.TaxId, LabelKind.RegistrationNumber, LabelKind.Phone, LabelKind.Bank,
        LabelKind.Article, LabelKind.Place, LabelKind.Quantity, LabelKind.UnitPrice, LabelKind.Card, LabelKind.Cash,
    ];

    public static IReadOnlyList<Candidate<string>> Find(DocumentEvidence evidence)
    {
        TextSpan[] codes = [.. evidence.Document.Lines.SelectMany(CodeReader.Find).Where(c => !evidence.Dates.Any(d => IsPart(c, d.Span)))];
        ILookup<string, TextSpan> same = codes.ToLookup(c => CodeShape.Key(c.Text), StringComparer.Ordinal);
        HashSet<(DocumentLine, int)> dates = [.. evidence.Dates.SelectMany(d => Positions(d.Span))];
        HashSet<(DocumentLine, int)> amounts = [.. evidence.Amounts.Where(a => a.HasDecimals).SelectMany(a => Positions(a.Span))];
        int firstInvoice = FirstLine(evidence, codes, LabelKind.InvoiceNumber);
        int firstReceipt = FirstLine(evidence, codes, LabelKind.ReceiptNumber);
        return [.. codes.Select(code =>
        {
            FeatureSet features = SpanFeatures.Create(evidence, code);
            LabelRelations.AddTo(features, evidence, code, Telling);
            CodeShape.AddTo(features, code);
            AddLabels(features, evidence, code);
            features
                .Set("shape.date", Positions(code).Any(dates.Contains))
                .Set("line.ofDate", evidence.Dates.Any(d => IsOf(code, d.Span)))
                .Set("shape.amount", Positions(code).Any(amounts.Contains))
                .Set("value.twice", same[CodeShape.Key(code.Text)].Count() > 1)
                .Set("place.firstInvoiceLabel", code.Line.Index == firstInvoice)
                .Set("place.firstReceiptLabel", code.Line.Index == firstReceipt)
                .Set("place.noInvoiceLabel", firstInvoice < 0);
            string value = CodeRepair.Apply(SecondOpinion.Of(evidence.Document, code) is { } second ? CodeSettlement.Settle(code.Text, second.Text) : code.Text);
            return new Candidate<string>(value, code, features) { Key = CodeShape.Key(value) };
        })];
    }

    // Each label's own weight is learned from few documents; what they have in common from many.
    private static void AddLabels(FeatureSet features, DocumentEvidence evidence, TextSpan code)
    {
        Label? left = LabelRelations.Left(evidence, code);
        bool announces = left?.Kind is LabelKind.InvoiceNumber or LabelKind.ReceiptNumber;
        bool touches = left is not null && features.Has($"touching.{left.Kind}");
        features
            .Set("label.announced", announces && touches && Explicit().IsMatch(left!.Phrase))
            .Set("label.bare", announces && touches && !Explicit().IsMatch(left!.Phrase))
            .Set("label.other", left is not null && Others.Contains(left.Kind))
            .Set("label.none", left is null && !features.Values.Keys.Any(k => k.StartsWith("above", StringComparison.Ordinal)));
    }

    // The day in "1 October 2023". A code may look like a whole date, and may hold one.
    private static bool IsPart(TextSpan code, TextSpan date) =>
        code.Line == date.Line && date.Start <= code.Start && code.End <= date.End && code.End - code.Start < date.End - date.Start;

    // "No. 4711 of 1 October 2023"
    private static bool IsOf(TextSpan code, TextSpan date) =>
        code.Line == date.Line && code.End < date.Start && Of().IsMatch(code.Line.Text[code.End..date.Start]);

    private static int FirstLine(DocumentEvidence evidence, IEnumerable<TextSpan> codes, LabelKind kind) => codes
        .Where(c => LabelRelations.Left(evidence, c)?.Kind == kind)
        .Select(c => c.Line.Index)
        .DefaultIfEmpty(-1)
        .First();

    private static IEnumerable<(DocumentLine Line, int Position)> Positions(TextSpan span) =>
        Enumerable.Range(span.Start, span.End - span.Start).Select(i => (span.Line, i));

    [GeneratedRegex(@"^\W{0,3}(of|from|dated?|vom|v|du|en date du|van|de|del|de fecha|dal|in data)\W{0,3}$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Of();

    // Phrases are folded: "Invoice No." is "invoiceno". A bare "Invoice" may be a title.
    [GeneratedRegex("(no|nr|num|number|nummer|numero|id|#|n|ref)$|^(no|nr)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Explicit();
}
