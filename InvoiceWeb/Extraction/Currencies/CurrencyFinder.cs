using System.Text.RegularExpressions;
using InvoiceWeb.Extraction.Evidence;
using InvoiceWeb.Extraction.Formats;
using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Invoices;

namespace InvoiceWeb.Extraction.Currencies;

/// <summary>The currency that the document names most often, or the one that its country uses.</summary>
internal static partial class CurrencyFinder
{
    private const double SureShare = 0.9;
    private const double InferredConfidence = 0.7;

    // Many countries write their money with the bare sign.
    private const double UnnamedDollarConfidence = 0.6;

    /// <param name="evidence">The document.</param>
    /// <param name="total">What the document comes to; where that has the currency beside it, the currency is shown there.</param>
    public static ReadField<string>? Find(DocumentEvidence evidence, ReadField<decimal>? total)
    {
        string[] marks = [.. evidence.Document.Lines.SelectMany(l => CurrencyMark.All(l.Text)), .. evidence.Amounts.Where(a => a.HasDecimals).Select(a => a.Currency).OfType<string>()];
        if (marks.Length == 0)
        {
            return Infer(evidence.Document) is { } inferred ? new(inferred, InferredConfidence, Box: null) : null;
        }

        IGrouping<string, string> most = marks.GroupBy(m => m, StringComparer.Ordinal).MaxBy(g => g.Count())!; // there is at least one mark
        double share = (double)most.Count() / marks.Length;
        double confidence = share >= SureShare && most.Count() > 1 ? 0.98 : 0.6 + (0.3 * share);
        if (string.Equals(most.Key, "USD", StringComparison.Ordinal) && !evidence.Document.Lines.Any(l => America().IsMatch(l.Text)) && !WrittenCountry.IsMonthFirst(evidence.Document))
        {
            return new(InferDollar(evidence.Document) ?? most.Key, UnnamedDollarConfidence, Place(evidence, most.Key, total?.Box));
        }

        return new(most.Key, confidence, Place(evidence, most.Key, total?.Box));
    }

    private static FieldBox? Place(DocumentEvidence evidence, string currency, FieldBox? total)
    {
        FieldBox[] places =
            [.. evidence.Amounts.Where(a => string.Equals(a.Currency, currency, StringComparison.Ordinal)).Select(a => a.Span.ToFieldBox(evidence.Document.Pages))];
        return places.Contains(total) ? total : places.FirstOrDefault();
    }

    private static string? InferDollar(DocumentText document)
    {
        string text = Join(document);
        return Singapore().IsMatch(text) ? "SGD" : Australia().IsMatch(text) ? "AUD" : Malaysia().IsMatch(text) ? "MYR" : null;
    }

    private static string Join(DocumentText document) => string.Join('\n', document.Lines.Select(l => l.Text));

    private static string? Infer(DocumentText document)
    {
        string text = Join(document);
        return Malaysia().IsMatch(text) ? "MYR" : Euro().IsMatch(text) ? "EUR" : Britain().IsMatch(text) ? "GBP" : null;
    }

    [GeneratedRegex(@"\bUS\s?\$|\bUSD\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex America();

    [GeneratedRegex(@"\bsingapore\b|\bpte\.?\s?ltd\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Singapore();

    [GeneratedRegex(@"\baustralia\b|\bpty\.?\s?ltd\b|\bABN:?\s?\d{2}\s?\d{3}", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Australia();

    [GeneratedRegex(@"\bs[do]n\.?\s?bhd|malaysia|selangor|kuala lumpur|johor|\bjalan\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Malaysia();

    [GeneratedRegex(@"\bmwst|\bust\b|steuer|\bgmbh\b|\btva\b|\bttc\b|\bbtw\b|\biva\b|\b(DE|FR|AT|NL|BE|IT|ES|IE|FI|PT|LU)\s?\d{2}\s?\d{4}|\b(germany|deutschland|france|berlin|paris)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Euro();

    [GeneratedRegex(@"\bVAT (reg\.?|no\.?|number)\b.*\bGB\b|\bunited kingdom\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Britain();
}
