using System.Globalization;
using System.Text.RegularExpressions;

namespace InvoiceWeb.Reading.Documents.Pdf;

/// <summary>
/// The list of attachments that pdfdetach prints. A name only decides which is looked at first; what an attachment is, its content says.
/// </summary>
internal static partial class Attachments
{
    private const int Most = 6;

    // ZUGFeRD 2 and Factur-X, XRechnung, ZUGFeRD 1: where a document carries several, the newest standard speaks.
    private static readonly string[] s_invoiceNames = ["factur-x.xml", "xrechnung.xml", "zugferd-invoice.xml"];

    /// <summary>The numbers of those worth looking at.</summary>
    public static IEnumerable<int> InOrderOfHope(string list) => Entry().Matches(list)
        .Select(match => (Number: int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture), Name: match.Groups["name"].Value.Trim()))
        .OrderBy(entry => Rank(entry.Name))
        .Take(Most)
        .Select(entry => entry.Number);

    private static int Rank(string name)
    {
        int known = Array.FindIndex(s_invoiceNames, invoice => invoice.Equals(name, StringComparison.OrdinalIgnoreCase));
        return known >= 0 ? known : name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) ? s_invoiceNames.Length : int.MaxValue;
    }

    [GeneratedRegex(@"^(?<number>\d{1,6}): (?<name>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Entry();
}
