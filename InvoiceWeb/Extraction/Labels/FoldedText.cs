using System.Globalization;
using System.Text;

namespace InvoiceWeb.Extraction.Labels;

/// <summary>
/// A line reduced to what labels are compared by: lower-case letters without accents, and digits; with the way back to the
/// line and the places where words begin and end.
/// </summary>
internal sealed class FoldedText
{
    private const int LeastCapitals = 3;

    private readonly string _text;
    private readonly List<char> _characters = [];
    private readonly List<int> _origins = [];

    public FoldedText(string text)
    {
        _text = text;
        for (int i = 0; i < text.Length; i++)
        {
            foreach (char c in IsMisreadNumberSign(text, i) ? "#" : Fold(text[i]))
            {
                _characters.Add(c);
                _origins.Add(i);
            }
        }
    }

    public int Length => _characters.Count;

    public char this[int index] => _characters[index];

    public static string Of(string text) => string.Concat(text.SelectMany(Fold));

    /// <summary>The character of the line that a folded one came from.</summary>
    public int Origin(int index) => _origins[index];

    /// <summary>Whether a text stands at a place, letter by letter.</summary>
    public bool HasAt(int index, string text) => index + text.Length <= Length && !text.Where((c, i) => this[index + i] != c).Any();

    public bool StartsWord(int index)
    {
        int origin = _origins[index];
        return origin == 0 || (index > 0 && _origins[index - 1] != origin && IsBoundary(_text[origin - 1], _text[origin]));
    }

    public bool EndsWord(int index)
    {
        int origin = _origins[index];
        bool last = index + 1 == Length || _origins[index + 1] != origin;
        return last && (origin + 1 == _text.Length || IsBoundary(_text[origin], _text[origin + 1]));
    }

    // "No:CS001", "TotalRM" and "Bon42" each hold two words.
    private static bool IsBoundary(char before, char after) =>
        !char.IsLetterOrDigit(before) || !char.IsLetterOrDigit(after)
        || char.IsDigit(before) != char.IsDigit(after)
        || (char.IsLower(before) && char.IsUpper(after));

    // "INV# 4711" becomes "INVe 4711" or "INVs 4711": no word of capitals ends in one small letter before a figure.
    private static bool IsMisreadNumberSign(string text, int index) =>
        index >= LeastCapitals && index + 2 < text.Length
        && char.IsLower(text[index]) && text[index + 1] == ' ' && char.IsDigit(text[index + 2])
        && text.AsSpan(index - LeastCapitals, LeastCapitals).IndexOfAnyExceptInRange('A', 'Z') < 0;

    private static IEnumerable<char> Fold(char c)
    {
        switch (c)
        {
            case 'ß':
                return "ss";
            case '°' or 'º':
                return "o";
            case '#':
                return "#";
        }

        if (!char.IsLetterOrDigit(c))
        {
            return [];
        }

        return c < 128
            ? [char.ToLowerInvariant(c)]
            : c.ToString().Normalize(NormalizationForm.FormD)
                .Where(d => CharUnicodeInfo.GetUnicodeCategory(d) != UnicodeCategory.NonSpacingMark)
                .Select(char.ToLowerInvariant);
    }
}
