using System.Text.RegularExpressions;
using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Reading;

namespace InvoiceWeb.Extraction.Vendors;

/// <summary>Splits lines where columns part and where a sender's line lists name, street and town.</summary>
internal static partial class NameReader
{
    private const double ColumnGap = 2.5;
    private const int LongestName = 80;

    public static IEnumerable<WrittenName> Find(DocumentLine line, double typicalHeight)
    {
        foreach (TextSpan column in Columns(line, typicalHeight))
        {
            TextSpan? sender = SenderLine.Name(column);
            if (sender is not null && IsName(sender))
            {
                yield return new(WithoutRegistration(sender), column) { IsSender = true };
            }

            List<TextSpan> parts = [.. Parts(column)];
            foreach (TextSpan part in parts.Select(WithoutRegistration).Where(IsName))
            {
                yield return new(part, column) { IsAddress = sender is not null && part.Start > sender.Start };
            }

            if (parts.Count > 1 && IsName(column))
            {
                yield return new(WithoutRegistration(column), column);
            }
        }
    }

    /// <summary>The parts of a line between wide gaps.</summary>
    public static IEnumerable<TextSpan> Columns(DocumentLine line, double typicalHeight)
    {
        int start = 0;
        int position = 0;
        IReadOnlyList<Word> words = line.Line.Words;
        for (int i = 0; i < words.Count; i++)
        {
            position += words[i].Text.Length;
            bool last = i == words.Count - 1;
            if (last || words[i + 1].Box.X - words[i].Box.Right > ColumnGap * typicalHeight)
            {
                yield return Trim(line, start, position);
                start = position + 1;
            }

            position++;
        }
    }

    private static bool IsName(TextSpan span) => span.Text.Count(char.IsLetter) >= 2 && span.Text.Length <= LongestName
        && !span.Text.Contains('@', StringComparison.Ordinal) && !PartyLabels.IsHeading(span.Text);

    private static IEnumerable<TextSpan> Parts(TextSpan column)
    {
        int start = column.Start;
        foreach (Match match in Separator().Matches(column.Text))
        {
            int end = column.Start + match.Index;
            if (end > start)
            {
                yield return Trim(column.Line, start, end);
            }

            start = end + match.Length;
        }

        if (start < column.End)
        {
            yield return Trim(column.Line, start, column.End);
        }
    }

    // "GREEN LEAF SDN BHD (139386-X)": the number of the register is no part of the name.
    private static TextSpan WithoutRegistration(TextSpan span)
    {
        Match match = Registration().Match(span.Text);
        return match.Success ? Trim(span.Line, span.Start, span.Start + match.Index) : span;
    }

    private static TextSpan Trim(DocumentLine line, int start, int end)
    {
        while (end > start + 1 && !char.IsLetterOrDigit(line.Text[end - 1]) && line.Text[end - 1] is not ')' and not '.')
        {
            end--;
        }

        while (start < end - 1 && !char.IsLetterOrDigit(line.Text[start]))
        {
            start++;
        }

        return line.Span(start, end);
    }

    [GeneratedRegex(@"(?<=\p{L}{2}.*)\s*[(\[{]?\s?\d{4,}\s?-?\s?[A-Z0-9]?\s?[)\]}]?.{0,8}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Registration();

    [GeneratedRegex(@"\s*[•·|*«»;]\s*|\s[-–—+e]\s|,\s|:\s?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separator();
}
