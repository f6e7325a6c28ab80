using System.Globalization;
using System.Text.RegularExpressions;
using InvoiceWeb.Extraction.Evidence;
using InvoiceWeb.Extraction.Formats;
using InvoiceWeb.Extraction.Layout;

namespace InvoiceWeb.Extraction.Taxes;

/// <summary>A line that states a rate, what it is taken of, and what it comes to.</summary>
internal sealed partial record TaxLine(decimal Rate, decimal Net, Amount Tax)
{
    private const decimal Rounding = 0.02m;

    public static IEnumerable<TaxLine> Find(DocumentEvidence evidence)
    {
        foreach (DocumentLine line in evidence.Document.Lines)
        {
            IReadOnlyList<Amount> amounts = evidence.AmountsOf(line);
            foreach (Match match in Percent().Matches(line.Text))
            {
                decimal rate = decimal.Parse(match.Groups["rate"].Value.Replace(',', '.'), CultureInfo.InvariantCulture);
                if (rate is > 0 and < 28
                    && amounts.SelectMany(n => amounts.Where(t => t.Value < n.Value && Fits(n.Value, rate, t.Value)).Select(t => new TaxLine(rate, n.Value, t)))
                        .FirstOrDefault() is { } found)
                {
                    yield return found;
                    break;
                }
            }
        }
    }

    private static bool Fits(decimal net, decimal rate, decimal tax) => tax > 0 && Math.Abs((net * rate / 100) - tax) <= Rounding;

    [GeneratedRegex(@"(?<![\d.,])(?<rate>\d{1,2}([.,]\d{1,2})?)\s?%", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Percent();
}
