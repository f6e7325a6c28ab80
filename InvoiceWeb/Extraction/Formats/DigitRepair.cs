using System.Buffers;

namespace InvoiceWeb.Extraction.Formats;

/// <summary>
/// Undoes letters that a reader saw in place of digits, only in runs that are digits for the most part. The length stays,
/// so that positions in the result are positions in the text.
/// </summary>
internal static class DigitRepair
{
    private const string Letters = "OoQDIl|!iSsBZz";
    private const string Digits = "00001111155822";

    private static readonly SearchValues<char> Run = SearchValues.Create(Letters + "0123456789.,:/-");

    public static string Apply(string text)
    {
        char[] result = text.ToCharArray();
        int start = 0;
        while (start < text.Length)
        {
            int offset = text.AsSpan(start).IndexOfAny(Run);
            if (offset < 0)
            {
                break;
            }

            start += offset;
            int length = text.AsSpan(start).IndexOfAnyExcept(Run);
            length = length < 0 ? text.Length - start : length;
            bool partOfWord = (Touches(text, start - 1) && CurrencyMark.Before(text, start) is null) || Touches(text, start + length);
            Repair(WithoutEdges(result.AsSpan(start, length)), partOfWord);
            start += length;
        }

        return new(result);
    }

    // A run that goes on in other letters is part of a word: "BISTRO2" stays as it is.
    private static bool Touches(string text, int position) => position >= 0 && position < text.Length && char.IsLetter(text[position]);

    // A rule of the table, a misread dollar sign, and a code of tax behind the cents are no digits.
    private static Span<char> WithoutEdges(Span<char> run)
    {
        run = run.Trim("|!");
        if (run.Length > 3 && char.IsAsciiLetter(run[^1]) && char.IsAsciiDigit(run[^2]) && char.IsAsciiDigit(run[^3]) && run[^4] is '.' or ',')
        {
            run = run[..^1];
        }

        return run.Length > 1 && run[0] is 'S' or 's' && char.IsAsciiDigit(run[1]) ? run[1..] : run;
    }

    private static void Repair(Span<char> run, bool partOfWord)
    {
        int digits = 0;
        int letters = 0;
        foreach (char c in run)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            letters += Letters.Contains(c, StringComparison.Ordinal) ? 1 : 0;
        }

        // Separators speak for an amount or a date; without them, more of the run has to be digits.
        int needed = run.IndexOfAny(".,:/") > 0 ? letters : 2 * letters;
        if (partOfWord || letters == 0 || digits < needed)
        {
            return;
        }

        foreach (ref char c in run)
        {
            int index = Letters.IndexOf(c, StringComparison.Ordinal);
            c = index < 0 ? c : Digits[index];
        }
    }
}
