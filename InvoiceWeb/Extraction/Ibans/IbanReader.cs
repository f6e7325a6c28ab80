using System.Text;
using InvoiceWeb.Extraction.Formats;
using InvoiceWeb.Extraction.Layout;

namespace InvoiceWeb.Extraction.Ibans;

/// <summary>Finds account numbers whose check digits are right. Letters read in place of digits are repaired: the check digits prove it.</summary>
internal static class IbanReader
{
    private const string Prefix = "IBAN";

    public static IEnumerable<(string Value, TextSpan Span)> Find(DocumentLine line)
    {
        for (int start = 0; start + 15 <= line.Text.Length; start++)
        {
            if (IsStart(line.Text, start) && Read(line.Text, start) is { } found)
            {
                yield return (found.Value, line.Span(start, found.End));
                start = found.End - 1;
            }
        }
    }

    private static bool IsStart(string text, int start) =>
        char.IsAsciiLetter(text[start])
        && char.IsAsciiLetter(text[start + 1])
        && (start == 0 || !char.IsLetterOrDigit(text[start - 1]) || text.AsSpan(0, start).EndsWith(Prefix, StringComparison.OrdinalIgnoreCase));

    private static (string Value, int End)? Read(string text, int start)
    {
        string country = text.Substring(start, 2).ToUpperInvariant();
        if (IbanStructure.After(country) is not { } pattern)
        {
            return null;
        }

        StringBuilder value = new(country);
        int position = start + 2;
        foreach (char kind in pattern)
        {
            // Printed in groups of four; a reader makes a point or a dash of a speck between them.
            while (position < text.Length && text[position] is ' ' or '.' or '-')
            {
                position++;
            }

            if (position == text.Length || Fit(text[position], kind) is not { } c)
            {
                return null;
            }

            value.Append(c);
            position++;
        }

        bool goesOn = position < text.Length && char.IsAsciiDigit(text[position]);
        return !goesOn && IbanStructure.IsValid(value.ToString()) ? (value.ToString(), position) : null;
    }

    private static char? Fit(char c, char kind) => kind switch
    {
        'n' => LookAlikes.Digit(c),
        'a' => LookAlikes.Letter(c),
        _ => char.IsAsciiLetterOrDigit(c) ? char.ToUpperInvariant(c) : null,
    };
}
