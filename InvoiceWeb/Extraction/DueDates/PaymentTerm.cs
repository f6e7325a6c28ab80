using System.Globalization;
using System.Text.RegularExpressions;
using InvoiceWeb.Extraction.Layout;

namespace InvoiceWeb.Extraction.DueDates;

/// <summary>A number of days to pay within, as sentences state it.</summary>
/// <param name="Days">From the date of issue on; zero where it says at once.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="IsDiscounted">Whether it is the term of a cash discount.</param>
internal sealed partial record PaymentTerm(int Days, TextSpan Span, bool IsDiscounted)
{
    private const int LongestTerm = 180;

    public static IEnumerable<PaymentTerm> Find(DocumentText document)
    {
        foreach (DocumentLine line in document.Lines)
        {
            string before = line.Index > 0 ? document.Lines[line.Index - 1].Text : "";
            if (!Payment().IsMatch(line.Text) && !Payment().IsMatch(before))
            {
                continue;
            }

            foreach (Match match in DayCount().Matches(line.Text))
            {
                int days = int.Parse(match.Groups["days"].ValueSpan, CultureInfo.InvariantCulture);
                if (days <= LongestTerm)
                {
                    yield return new(days, line.Span(match.Index, match.Index + match.Length), IsDiscount(line.Text, match));
                }
            }

            foreach (Match match in AtOnce().Matches(line.Text))
            {
                yield return new(0, line.Span(match.Index, match.Index + match.Length), IsDiscounted: false);
            }
        }
    }

    // "10 Tage 2 % Skonto, 30 Tage netto" and "2 % within 10 days, net 30 days": the discount belongs to the days of its clause.
    private static bool IsDiscount(string text, Match match)
    {
        int start = text.LastIndexOfAny([',', ';'], match.Index) + 1;
        int next = text.IndexOfAny([',', ';'], match.Index + match.Length);
        return Discount().IsMatch(text[start..(next < 0 ? text.Length : next)]);
    }

    [GeneratedRegex(@"(?<![\d.,])(?<days>\d{1,3})\s?(kalender|werk|bank|calendar|business)?[\s\-]?(tage[ns]?|tg\.?|days?'?|jours?|dagen|d[ií]as|giorni|gg)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DayCount();

    [GeneratedRegex(@"\b(sofort\s+(zahlbar|f[äa]llig|netto)|(zahlbar|f[äa]llig)\s+sofort|(due|payable)\s+(up)?on\s+receipt|due\s+immediately|payable\s+immediately|[àa]\s+r[ée]ception|al\s+ricevimento|pago\s+al\s+contado)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AtOnce();

    [GeneratedRegex(@"\b(zahl|bezahl|f[äa]llig|[üu]berweis|begleich|netto|net\b|pay|paid|due\b|terms|remit|paiement|pay[ée]|r[èe]gl|[ée]ch[ée]ance|betal|voldoen|pago|pagar|vencimiento|pagamento|scadenza|rimessa)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Payment();

    [GeneratedRegex(@"skonto|discount|escompte|korting|descuento|sconto|\d\s?%|late|verzug|mahn|p[ée]nalit", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Discount();
}
