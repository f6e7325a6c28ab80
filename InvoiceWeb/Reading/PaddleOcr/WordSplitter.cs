using System.Text;

namespace InvoiceWeb.Reading.PaddleOcr;

/// <summary>Parts a line into words: where the recognizer wrote a blank, and where the picture shows one between letters.</summary>
internal static class WordSplitter
{
    /// <summary>A blank is at least this wide, in heights of the line …</summary>
    private const double LeastGap = 0.17;

    /// <summary>… and this many times as wide as what usually parts two characters of the line.</summary>
    private const double TimesUsual = 2.2;

    public static IReadOnlyList<Word> Split(TextRegion region, ReadLine line)
    {
        IReadOnlyList<ReadCharacter> characters = line.Characters;
        double[] sorted = [.. line.Gaps.Order()];
        double widest = sorted.Length == 0 ? 0 : Math.Max(LeastGap, TimesUsual * sorted[sorted.Length / 2]);
        List<Word> words = [];
        int start = 0;
        for (int i = 0; i <= characters.Count; i++)
        {
            bool blank = i < characters.Count && string.IsNullOrWhiteSpace(characters[i].Text);
            bool part = i > start && i < characters.Count && (IsNumberSign(characters[i - 1].Text, characters[i].Text)
                || (line.Gaps[i - 1] >= widest && PartsWords(characters[i - 1].Text, characters[i].Text)));
            if (i < characters.Count && !blank && !part)
            {
                continue;
            }

            if (i > start)
            {
                words.Add(Make(region, line, start, i));
            }

            start = blank ? i + 1 : i;
        }

        return words;
    }

    // "Invoice#4711": however narrow the gap, what follows the sign is the number and what precedes it is not.
    private static bool IsNumberSign(string before, string after) => after is "#" && char.IsLetter(before[^1]);

    // Figures keep together: wide digits beside a narrow point or one look parted in many a typeface.
    private static bool PartsWords(string before, string after) =>
        (char.IsLetter(before[^1]) && char.IsLetterOrDigit(after[0])) || (char.IsLetter(after[0]) && (char.IsLetterOrDigit(before[^1]) || before[^1] is ')' or '.' or ',' or '&'))
        || (before[^1] is ')' or '&' && char.IsLetterOrDigit(after[0])) || (after[0] is '(' or '&');

    private static Word Make(TextRegion region, ReadLine line, int start, int end)
    {
        IReadOnlyList<ReadCharacter> characters = line.Characters;
        IEnumerable<ReadCharacter> word = characters.Skip(start).Take(end - start);

        // A character reaches half-way to its neighbours; the first and the last reach half a step further.
        double from = start == 0 ? characters[0].Step - 0.5 : (characters[start - 1].Step + characters[start].Step + 1) / 2.0;
        double to = end == characters.Count ? characters[end - 1].Step + 1.5 : (characters[end - 1].Step + characters[end].Step + 1) / 2.0;
        return new(
            string.Concat(word.Select(c => c.Text)).Normalize(NormalizationForm.FormKC),
            region.Around(Math.Clamp(from / line.Steps, 0, 1), Math.Clamp(to / line.Steps, 0, 1)),
            word.Average(c => c.Confidence));
    }
}
