using System.Text.RegularExpressions;
using InvoiceWeb.Extraction.Layout;

namespace InvoiceWeb.Extraction.Numbers;

/// <summary>Finds what may be a number of a document: digits, with letters, slashes, dashes and dots among them.</summary>
internal static partial class CodeReader
{
    private const int LongestCode = 40;

    public static IEnumerable<TextSpan> Find(DocumentLine line)
    {
        MatchCollection matches = Token().Matches(line.Text);
        for (int i = 0; i < matches.Count; i++)
        {
            Match match = matches[i];
            bool isCode = match.Value.Any(char.IsAsciiDigit);
            if (isCode)
            {
                yield return line.Span(match.Index, match.Index + match.Length);
                (int coreStart, int coreEnd) = Core(match.Value);
                if (coreEnd - coreStart < match.Length)
                {
                    yield return line.Span(match.Index + coreStart, match.Index + coreEnd);
                }
            }

            if (i + 1 < matches.Count && JoinedEnd(line.Text, match, matches[i + 1], isCode) is { } end && end - match.Index <= LongestCode)
            {
                yield return line.Span(match.Index, end);
            }
        }
    }

    // "INV 2041", "RE- 2020", "C1 -0170778" are one code that the reader or the printer pulled apart.
    private static int? JoinedEnd(string text, Match first, Match second, bool firstIsCode)
    {
        bool secondIsCode = second.Value.Any(char.IsAsciiDigit);
        ReadOnlySpan<char> between = text.AsSpan((first.Index + first.Length)..second.Index);
        bool dashed = between.IndexOfAny("-/_#") >= 0 && between.Trim().Length == 1;
        bool prefix = !firstIsCode && first.Length <= 4 && first.Value.All(char.IsAsciiLetterUpper) && between is " " && char.IsAsciiDigit(second.Value[0]);
        bool pair = firstIsCode && between is " ";
        return secondIsCode && (dashed || prefix || pair) ? second.Index + second.Length : null;
    }

    // A label before the number or a word after it, where the reader saw no blank: "Nr.471102", "INV#0032", "CSP0388298DATE".
    private static (int Start, int End) Core(string code) => (Before().Match(code).Length, code.Length - After().Match(code).Length);

    [GeneratedRegex(@"^\p{L}{2,12}[.#]+(?=\p{L}{0,6}\d)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Before();

    [GeneratedRegex(@"(?<=\d)\p{L}{3,}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex After();

    [GeneratedRegex(@"[\p{L}\d](?:[\p{L}\d._/\\#+&-]*[\p{L}\d])?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
