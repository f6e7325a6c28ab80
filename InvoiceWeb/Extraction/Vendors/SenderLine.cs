using System.Text.RegularExpressions;
using InvoiceWeb.Extraction.Layout;

namespace InvoiceWeb.Extraction.Vendors;

/// <summary>
/// The line in small type above a letter's window, or at its head: who sends it, street and town in one. The name is what stands
/// before the first separator or house number.
/// </summary>
internal static partial class SenderLine
{
    /// <summary>The name that the column begins with, when the rest of it is an address.</summary>
    public static TextSpan? Name(TextSpan column)
    {
        Match match = Sender().Match(column.Text);
        if (!match.Success)
        {
            return null;
        }

        int end = column.Start + match.Groups["name"].Length;
        return column.Line.Span(column.Start, end);
    }

    // A post code after the name makes it an address; a street alone may be anything.
    [GeneratedRegex(@"^(?<name>\p{L}[^\d•·|*;,–—]{2,48}?)(\s?[•·|*;,–—-]+\s?|\s[-e+]\s|\s?(?=\d{1,4}[a-z]?\s))(?=.{4,}?\b([A-Z]{1,2}-?\s?)?(\d{4,6}|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})\s*\p{L}{2}).*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sender();
}
