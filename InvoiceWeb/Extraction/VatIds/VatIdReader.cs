using System.Text;
using System.Text.RegularExpressions;
using InvoiceWeb.Extraction.Formats;
using InvoiceWeb.Extraction.Layout;

namespace InvoiceWeb.Extraction.VatIds;

/// <summary>Finds what has the form of a VAT identification number of the European Union, the United Kingdom, Norway or Switzerland.</summary>
internal static partial class VatIdReader
{
    // n is a digit, a a letter, c either; several forms of a country from the longest to the shortest.
    private static readonly Dictionary<string, string[]> Forms = new(StringComparer.Ordinal)
    {
        ["AT"] = ["Unnnnnnnn"],
        ["BE"] = ["nnnnnnnnnn"],
        ["BG"] = ["nnnnnnnnnn", "nnnnnnnnn"],
        ["CH"] = ["Ennnnnnnnn"],
        ["CY"] = ["nnnnnnnna"],
        ["CZ"] = ["nnnnnnnnnn", "nnnnnnnnn", "nnnnnnnn"],
        ["DE"] = ["nnnnnnnnn"],
        ["DK"] = ["nnnnnnnn"],
        ["EE"] = ["nnnnnnnnn"],
        ["EL"] = ["nnnnnnnnn"],
        ["ES"] = ["cnnnnnnnc"],
        ["FI"] = ["nnnnnnnn"],
        ["FR"] = ["ccnnnnnnnnn"],
        ["GB"] = ["nnnnnnnnnnnn", "nnnnnnnnn"],
        ["HR"] = ["nnnnnnnnnnn"],
        ["HU"] = ["nnnnnnnn"],
        ["IE"] = ["ncnnnnnaa", "ncnnnnna"],
        ["IT"] = ["nnnnnnnnnnn"],
        ["LT"] = ["nnnnnnnnnnnn", "nnnnnnnnn"],
        ["LU"] = ["nnnnnnnn"],
        ["LV"] = ["nnnnnnnnnnn"],
        ["MT"] = ["nnnnnnnn"],
        ["NL"] = ["nnnnnnnnnBnn"],
        ["NO"] = ["nnnnnnnnn"],
        ["PL"] = ["nnnnnnnnnn"],
        ["PT"] = ["nnnnnnnnn"],
        ["RO"] = ["nnnnnnnnnn", "nnnnnnnnn", "nnnnnnnn"],
        ["SE"] = ["nnnnnnnnnnnn"],
        ["SI"] = ["nnnnnnnn"],
        ["SK"] = ["nnnnnnnnnn"],
        ["XI"] = ["nnnnnnnnn"],
    };

    public static IEnumerable<WrittenVatId> Find(DocumentLine line)
    {
        foreach (Match match in Country().Matches(line.Text))
        {
            string country = match.Value.ToUpperInvariant();
            if (Forms.TryGetValue(country, out string[]? forms)
                && forms.Select(f => Read(line, match.Index, country, f)).FirstOrDefault(f => f is not null) is { } found)
            {
                yield return found;
            }
        }
    }

    public static bool Knows(string country) => Forms.ContainsKey(country);

    /// <summary>Whether a number, without spaces and points, has one of its country's forms.</summary>
    public static bool HasForm(string number) =>
        Forms[number[..2]].Any(form => form.Length == number.Length - 2 && form.Zip(number[2..]).All(pair => pair.First switch
        {
            'n' => char.IsAsciiDigit(pair.Second),
            'a' => char.IsAsciiLetter(pair.Second),
            'c' => char.IsAsciiLetterOrDigit(pair.Second),
            _ => pair.First == pair.Second,
        }));

    private static WrittenVatId? Read(DocumentLine line, int start, string country, string form)
    {
        StringBuilder code = new();
        bool repaired = false;
        int position = start + 2;
        foreach (char kind in form)
        {
            while (position < line.Text.Length && line.Text[position] is ' ' or '.' or '-')
            {
                position++;
            }

            if (position == line.Text.Length || Fit(line.Text[position], kind) is not { } c)
            {
                return null;
            }

            repaired |= c != char.ToUpperInvariant(line.Text[position]);
            code.Append(c);
            position++;
        }

        if (position < line.Text.Length && char.IsAsciiDigit(line.Text[position]))
        {
            return null;
        }

        bool proven = VatIdChecksum.IsRight(country, code.ToString()) is true;
        return repaired && !proven ? null : new(country + code, line.Span(start, position), proven);
    }

    private static char? Fit(char c, char kind) => kind switch
    {
        'n' => LookAlikes.Digit(c),
        'a' => char.IsAsciiLetter(c) ? char.ToUpperInvariant(c) : null,
        'c' => char.IsAsciiLetterOrDigit(c) ? char.ToUpperInvariant(c) : null,
        _ => LookAlikes.Letter(c) == kind ? kind : null,
    };

    [GeneratedRegex(@"(?<![\p{L}\d])[A-Z]{2}(?=[\s.\-]{0,2}[A-Z\d|!])|(?<=(nr|no|id|vat|tva)[.:]?)[A-Z]{2}(?=\d)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Country();
}
