using System.Globalization;
using System.Text.RegularExpressions;
using InvoiceWeb.Extraction.Formats;
using InvoiceWeb.Extraction.Layout;

namespace InvoiceWeb.Extraction.DueDates;

/// <summary>A time to pay within, as sentences state it.</summary>
/// <param name="Count">How many days, or months; zero where it says at once.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="IsDiscounted">Whether it is the term of a cash discount.</param>
/// <param name="IsMonths">Whether months are counted.</param>
/// <param name="IsMonthsEnd">Whether it runs on to the end of the month that it leads to.</param>
/// <param name="DaysAfterEnd">Days of the next month that it runs on.</param>
internal sealed partial record PaymentTerm(
    int Count, TextSpan Span, bool IsDiscounted, bool IsMonths = false, bool IsMonthsEnd = false, int DaysAfterEnd = 0)
{
    private const int DaysOfAWeek = 7;
    private const int LongestInMonths = 6;
    private const int LongestTerm = 180;

    public static IEnumerable<PaymentTerm> Find(DocumentText document)
    {
        foreach (DocumentLine line in document.Lines)
        {
            bool continues = line.Index > 0 && IsUnfinished(document.Lines[line.Index - 1]) && !Elsewhere().IsMatch(line.Text);
            if (!continues && !Payment().IsMatch(line.Text))
            {
                continue;
            }

            foreach (Match match in Time().Matches(line.Text))
            {
                bool months = match.Groups["month"].Success;
                int count = int.Parse(match.Groups["count"].ValueSpan, CultureInfo.InvariantCulture) * (match.Groups["week"].Success ? DaysOfAWeek : 1);
                if (count <= (months ? LongestInMonths : LongestTerm))
                {
                    int daysAfterEnd = match.Groups["day"].Success ? int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture) : 0;
                    TextSpan span = line.Span(match.Index, match.Index + match.Length);
                    yield return new(count, span, IsDiscount(line.Text, match), months, match.Groups["end"].Success, daysAfterEnd);
                }
            }

            foreach (Match match in AtOnce().Matches(line.Text))
            {
                yield return new(0, line.Span(match.Index, match.Index + match.Length), IsDiscounted: false);
            }
        }
    }

    /// <summary>The last day of payment of what was issued on a day.</summary>
    public DateOnly From(DateOnly issued)
    {
        DateOnly day = IsMonths ? issued.AddMonths(Count) : issued.AddDays(Count);
        return IsMonthsEnd ? new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)).AddDays(DaysAfterEnd) : day;
    }

    // A sentence about payment, or a heading, that may go on in the next line; "Amount paid 20.00" is neither.
    private static bool IsUnfinished(DocumentLine line) =>
        Payment().IsMatch(line.Text) && !line.Text.EndsWith('.') && !AmountReader.Find(line).Any(a => a.HasDecimals && a.Span.End == line.Text.Length);

    // "10 Tage 2 % Skonto, 30 Tage netto" and "2 % within 10 days, net 30 days": the discount belongs to the days of its clause.
    private static bool IsDiscount(string text, Match match)
    {
        Match[] ends = ClauseEnd().Matches(text).ToArray();
        int start = ends.Where(e => e.Index < match.Index).Select(e => e.Index + e.Length).DefaultIfEmpty(0).Last();
        int end = ends.Select(e => e.Index).FirstOrDefault(e => e >= match.Index + match.Length, text.Length);
        return Discount().IsMatch(text[start..end]);
    }

    private const string Unit =
        @"(kalender|werk|bank|calendar|business)?[\s\-]?(tage[ns]?|tg\.?|days?'?|jours?|dagen|d[ií]as|giorni|gg|(?<week>wochen?|weeks?|semaines?|weken|semanas|settimane)|(?<month>monate?n?|months?|mois|maanden|mes(es)?|mes[ei]))(?!\p{L})";

    [GeneratedRegex(@"(?<![\d.,])((?<count>\d{1,3})\s?" + Unit + @"(\.?\s?(dat[ae]\s(di\s|de\s)?(fattura|facture)\s?,?\s?|d\.?\s?f\.?\s?)?(?<end>(à\s|de\s|a\s)?fin (de )?mois|f\.?\s?m\.?(?!\p{L})|fine mese|fdm(?!\p{L})|end of (the )?month|eom\b|zum monatsende|einde maand|fin de mes)(\sle\s(?<day>\d{1,2})(?!\d))?)?|\bnet(to)?\s?(?<count>\d{1,3})(?![\d.,/%]|\s?[%€$£]|\s?(eur|usd|rm|" + Unit + @")))", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Time();

    [GeneratedRegex(@"\b(sofort\s+(zahlbar|f[äa]llig|netto)|(zahlbar|f[äa]llig)\s+sofort|(due|payable)\s+(up)?on\s+receipt|due\s+immediately|payable\s+immediately|[àa]\s+r[ée]ception|al\s+ricevimento|pago\s+al\s+contado)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AtOnce();

    [GeneratedRegex(@"\b(zahl|bezahl|f[äa]llig|[üu]berweis|begleich|netto|net\b|pay|paid|due\b|terms|remit|paiement|pay[ée]|r[èe]gl|[ée]ch[ée]ance|betal|voldoen|pago|pagar|vencimiento|pagamento|scadenza|rimessa)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Payment();

    [GeneratedRegex(@"exchange|return|refund|warrant|complain|umtausch|r[üu]ckgabe|widerruf|garant|reklam|beanstand|m[äa]ngel|retour|rembours|[ée]chang|cambi[oa]|devoluc|\breso\b|ruil", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"[,;]|\b(oder|or|ou|sinon|sonst|oppure)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(@"skonto|discount|escompte|korting|descuento|sconto|\d\s?%|late|verzug|mahn|p[ée]nalit", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Discount();
}
