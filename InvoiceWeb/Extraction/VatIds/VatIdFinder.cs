using System.Text.RegularExpressions;
using InvoiceWeb.Extraction.Evidence;
using InvoiceWeb.Extraction.Ibans;
using InvoiceWeb.Extraction.Labels;
using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Extraction.Vendors;
using InvoiceWeb.Invoices;

namespace InvoiceWeb.Extraction.VatIds;

/// <summary>The vendor's VAT identification number, told from the buyer's by what stands around it.</summary>
internal static partial class VatIdFinder
{
    private const double ProvenAndNamed = 0.98;
    private const double Proven = 0.9;
    private const double Named = 0.85;
    private const double OneOfSeveral = 0.75;
    private const double Buyers = 0.3;

    private const int LinesAbove = 2;

    public static ReadField<string>? Find(DocumentEvidence evidence)
    {
        WrittenVatId[] all = [.. evidence.Document.Lines.SelectMany(VatIdReader.Find)
            .Where(v => (v.IsProven || IsNamed(evidence, v.Span)) && !IsInIban(v.Span))];
        WrittenVatId[] vendors = [.. all.Where(v => !IsBuyers(evidence, v.Span))];
        WrittenVatId? best = vendors.Concat(all)
            .Distinct()
            .OrderByDescending(vendors.Contains)
            .ThenByDescending(v => IsNamed(evidence, v.Span))
            .ThenByDescending(v => v.IsProven)
            .FirstOrDefault();
        if (best is null)
        {
            return null;
        }

        bool isOnly = vendors.All(v => string.Equals(v.Value, best.Value, StringComparison.Ordinal));
        double confidence = vendors.Length == 0 ? Buyers : isOnly ? Certainty(evidence, best) : OneOfSeveral;
        return new(best.Value, confidence, best.Span.ToFieldBox(evidence.Document.Pages));
    }

    private static double Certainty(DocumentEvidence evidence, WrittenVatId id) =>
        !id.IsProven ? Named : IsNamed(evidence, id.Span) ? ProvenAndNamed : Proven;

    private static bool IsNamed(DocumentEvidence evidence, TextSpan span) =>
        LabelRelations.Left(evidence, span)?.Kind is LabelKind.TaxId or LabelKind.Tax
        || Name().IsMatch(span.Line.Text.AsSpan(0, span.Start))
        || Enumerable.Range(1, LinesAbove).Any(d => span.Line.Index >= d
            && evidence.LabelsOf(evidence.Document.Lines[span.Line.Index - d]).Any(l => l.Kind == LabelKind.TaxId && l.Span.Box.HorizontalOverlap(span.Box) > 0));

    private static bool IsBuyers(DocumentEvidence evidence, TextSpan span) =>
        Yours().IsMatch(span.Line.Text.AsSpan(0, span.Start)) || Theirs().IsMatch(span.Line.Text.AsSpan(0, span.Start)) || PartyLabels.IsBuyers(span, evidence.Document);

    private static bool IsInIban(TextSpan span) => IbanReader.Find(span.Line).Any(i => i.Span.Start < span.End && span.Start < i.Span.End);

    [GeneratedRegex(@"\b(u\.?\s?st|mwst|vat|tva|btw|iva|p\.?\s?iva|nif|cif|uid|ust.{0,3}id|tax|umsatzsteuer)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"\b(ihre|your|votre|uw|su|vostra|kunden?|customer'?s?|client|buyer'?s?|k[äa]ufers?|empf[äa]ngers?|leistungsempf[äa]ngers?|acheteur|afnemer|cliente)\b[\s\-]{0,3}(u\.?\s?st|mwst|vat|tva|btw|iva|nif|cif|uid|umsatz|tax|n)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Yours();

    [GeneratedRegex(@"\b(des|der|of|du|de|del|van|dell[ao'])\s+(the\s+)?(kunden|k[äa]ufers|leistungsempf[äa]ngers?|rechnungsempf[äa]ngers?|empf[äa]ngers|customer|buyer|client|acheteur|cliente|klant)\b\W*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Theirs();
}
