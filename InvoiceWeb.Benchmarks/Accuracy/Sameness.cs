using System.Text;

namespace InvoiceWeb.Benchmarks.Accuracy;

/// <summary>When a value counts as right: the rules of <c>score.py</c> beside the labelled documents.</summary>
internal static class Sameness
{
    private const double VendorWordsFound = 0.6;
    private const double VendorWordsTrue = 0.5;

    private static readonly HashSet<string> LegalForms = new(StringComparer.Ordinal)
    {
        "gmbh", "ag", "kg", "co", "ug", "ohg", "ltd", "limited", "llc", "inc", "sdn", "bhd", "sarl", "sas", "sa", "bv", "nv", "spa", "srl", "plc",
        "the", "and", "und", "et", "m", "s", "b", "h",
    };

    public static bool Number(string truth, string value) => string.Equals(Code(truth), Code(value), StringComparison.Ordinal);

    public static bool Amount(decimal truth, decimal value) => Math.Round(truth, 2) == Math.Round(value, 2);

    public static bool Vendor(string truth, string value)
    {
        HashSet<string> expected = Words(truth);
        HashSet<string> given = Words(value);
        if (expected.Count == 0 || given.Count == 0)
        {
            return string.Equals(truth.Replace(" ", "", StringComparison.Ordinal), value.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        }

        double common = expected.Count(given.Contains);
        return common / expected.Count >= VendorWordsFound && common / given.Count >= VendorWordsTrue;
    }

    /// <summary>Whether enough of a name's words stand anywhere in a text.</summary>
    public static bool HasWords(string truth, string text)
    {
        HashSet<string> expected = Words(truth);
        return expected.Count > 0 && expected.Count(Words(text).Contains) >= VendorWordsFound * expected.Count;
    }

    private static string Code(string text) => string.Concat(text.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));

    private static HashSet<string> Words(string text)
    {
        HashSet<string> words = new(StringComparer.Ordinal);
        StringBuilder word = new();
        foreach (char c in text.ToLowerInvariant().Append(' '))
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(c);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        words.ExceptWith(LegalForms);
        return words;
    }
}
