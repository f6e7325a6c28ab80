using System.Text.RegularExpressions;
using InvoiceWeb.Extraction.Evidence;
using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Invoices;

namespace InvoiceWeb.Extraction.Ibans;

/// <summary>The account to pay into: the first valid one that is not named as the buyer's.</summary>
internal static partial class IbanFinder
{
    // The check digits let one misread number in a hundred pass; whose account it is, is what remains to doubt.
    private const double Alone = 0.98;
    private const double FirstOfSeveral = 0.9;
    private const double Doubtful = 0.5;

    private const int LinesAbove = 2;

    public static ReadField<string>? Find(DocumentEvidence evidence)
    {
        (string Value, TextSpan Span)[] all = [.. evidence.Document.Lines.SelectMany(IbanReader.Find)];
        (string Value, TextSpan Span)[] payees = [.. all.Where(i => !IsPayers(evidence.Document, i.Span))];
        (string value, TextSpan span) = payees.Concat(all).FirstOrDefault();
        if (value is null)
        {
            return null;
        }

        double confidence = payees.Length == 0 ? Doubtful : payees.All(p => string.Equals(p.Value, value, StringComparison.Ordinal)) ? Alone : FirstOfSeveral;
        return new(value, confidence, span.ToFieldBox(evidence.Document.Pages));
    }

    // With a direct debit, the account that is named in the sentence is the buyer's.
    private static bool IsPayers(DocumentText document, TextSpan span) =>
        Payer().IsMatch(span.Line.Text)
        || Enumerable.Range(1, LinesAbove).Any(d => span.Line.Index >= d && IsDebit(document.Lines[span.Line.Index - d]));

    // A line that names an account of its own speaks of that one.
    private static bool IsDebit(DocumentLine line) => Debit().IsMatch(line.Text) && !IbanReader.Find(line).Any();

    private const string Debits = @"(sepa[\s\-]?)?(basis)?lastschrift|direct\s?debit|sdd\b|domiciliation|domicilia(zione|ci[óo]n)|(automatische\s+)?incasso\b";

    [GeneratedRegex(@"\b(ihre?[mrs]?\s+(konto|bank|iban)|your\s+((bank\s+)?account|iban)|votre\s+(compte|iban)|uw\s+(rekening|iban)|su\s+(cuenta|iban)|(suo|vostro)\s+(conto|iban)|abgebucht|eingezogen|debited|pr[ée]lev|payer|debtor|zahlungspflichtig|" + Debits + ")", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Payer();

    [GeneratedRegex(@"\b(von\s+ihrem\s+konto|from\s+your\s+(bank\s+)?account|de\s+votre\s+compte|sur\s+votre\s+compte|van\s+uw\s+rekening|eingezogen|abgebucht|" + Debits + @")", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Debit();
}
