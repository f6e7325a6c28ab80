using System.Globalization;
using System.Text;

namespace InvoiceWeb.Reading;

/// <summary>
/// Figures from PP-OCR, letters from Tesseract: puts umlauts and accents back into the words of the first from the same
/// words of the second.
/// </summary>
internal static class WordFusion
{
    private const double LeastOverlap = 0.5;
    private const double LeastConfidence = 0.5;

    /// <summary>The page with words taken over where both read the same but for accents.</summary>
    /// <param name="page">What PP-OCR read.</param>
    /// <param name="words">What Tesseract read, on the same turned page.</param>
    public static PageText AddAccents(PageText page, IReadOnlyList<Word> words)
    {
        Word[] accented = [.. words.Where(w => w.Confidence >= LeastConfidence && w.Text.Any(c => c > 127 && char.IsLetter(c)))];
        return accented.Length == 0
            ? page
            : page.WithLines([.. page.Lines.Select(l => new TextLine([.. l.Words.Select(w => Improve(w, accented))]))]);
    }

    private static Word Improve(Word word, Word[] accented)
    {
        if (word.Text.Any(char.IsAsciiDigit) || word.Text.Count(char.IsLetter) < 2)
        {
            return word;
        }

        string plain = Plain(word.Text);
        Word? same = Array.Find(accented, a => Overlap(word.Box, a.Box) >= LeastOverlap && IsSame(plain, Plain(a.Text)));
        return same is null ? word : word with { Text = same.Text };
    }

    private static double Overlap(PixelBox a, PixelBox b)
    {
        double width = Math.Max(0, a.HorizontalOverlap(b));
        double height = Math.Max(0, a.VerticalOverlap(b));
        double smaller = Math.Min((double)a.Width * a.Height, (double)b.Width * b.Height);
        return smaller <= 0 ? 0 : width * height / smaller;
    }

    // One letter in five may differ: what PP-OCR makes of a letter that it does not know is not always the one without the accent.
    private static bool IsSame(string a, string b)
    {
        if (a.Length != b.Length || a.Length == 0)
        {
            return false;
        }

        int different = a.Zip(b).Count(p => p.First != p.Second);
        return different <= a.Length / 5;
    }

    private static string Plain(string text)
    {
        IEnumerable<char> letters = text.Replace("ß", "B", StringComparison.Ordinal).Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
        return string.Concat(letters.Select(char.ToUpperInvariant));
    }
}
