using System.Globalization;
using System.Text.RegularExpressions;

namespace InvoiceWeb.Reading.Documents.Pdf;

/// <summary>What pdfinfo prints of a document.</summary>
/// <param name="Count">Pages of the whole document.</param>
/// <param name="Pages">Those that were asked for.</param>
internal sealed partial record PdfInfo(int Count, IReadOnlyList<PdfPage> Pages)
{
    /// <summary>Null where the lines do not tell the size of every page up to <paramref name="most"/>.</summary>
    public static PdfInfo? Parse(string text, int most)
    {
        Match count = PageCount().Match(text);
        if (!count.Success || !int.TryParse(count.Groups["n"].ValueSpan, CultureInfo.InvariantCulture, out int pages) || pages < 1)
        {
            return null;
        }

        Dictionary<int, bool> sideways = Turns().Matches(text).Take(most).ToDictionary(m => Number(m), m => Number(m, "degrees") % 180 != 0);
        PdfPage[] sizes = [.. Sizes().Matches(text).Take(most).Select(m => Page(m, sideways.GetValueOrDefault(Number(m))))];
        bool complete = sizes.Length == Math.Min(pages, most) && Array.TrueForAll(sizes, size => size is { Width: > 0, Height: > 0 });
        return complete ? new(pages, sizes) : null;
    }

    private static PdfPage Page(Match match, bool sideways)
    {
        double width = Size(match, "w");
        double height = Size(match, "h");
        return sideways ? new(height, width) : new(width, height);
    }

    private static double Size(Match match, string group) =>
        double.TryParse(match.Groups[group].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) ? value : 0;

    private static int Number(Match match, string group = "page") => int.TryParse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture, out int n) ? n : 0;

    [GeneratedRegex(@"^Pages:\s+(?<n>\d{1,9})\s*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PageCount();

    [GeneratedRegex(@"^Page\s+(?<page>\d+) size:\s+(?<w>[\d.e+]+) x (?<h>[\d.e+]+) pts", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sizes();

    [GeneratedRegex(@"^Page\s+(?<page>\d+) rot:\s+(?<degrees>\d+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Turns();
}
