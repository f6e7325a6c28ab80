namespace InvoiceWeb.Extraction.Labels;

/// <summary>Compares a phrase with folded text, forgiving what readers get wrong.</summary>
internal static class PhraseMatcher
{
    /// <summary>
    /// The exclusive end of the phrase when it stands at <paramref name="start"/>, and how many letters differ. Letters and digits that look alike
    /// are the same; long phrases may have one or two other differences; it has to end where a word ends.
    /// </summary>
    public static (int End, int Distance)? Match(FoldedText text, int start, string phrase)
    {
        if (!MayStart(text, start, phrase))
        {
            return null;
        }

        int allowed = phrase.Length switch { >= 12 => 2, >= 6 => 1, _ => 0 };
        int window = Math.Min(phrase.Length + allowed, text.Length - start);
        Span<int> previous = stackalloc int[window + 1];
        Span<int> current = stackalloc int[window + 1];
        for (int j = 0; j <= window; j++)
        {
            previous[j] = j;
        }

        for (int i = 1; i <= phrase.Length; i++)
        {
            current[0] = i;
            int best = i;
            for (int j = 1; j <= window; j++)
            {
                int substitute = previous[j - 1] + (LookAlike(phrase[i - 1], text[start + j - 1]) ? 0 : 1);
                current[j] = Math.Min(substitute, Math.Min(previous[j], current[j - 1]) + 1);
                best = Math.Min(best, current[j]);
            }

            if (best > allowed)
            {
                return null;
            }

            Span<int> swap = previous;
            previous = current;
            current = swap;
        }

        return BestEnd(text, start, previous, allowed);
    }

    private static (int End, int Distance)? BestEnd(FoldedText text, int start, ReadOnlySpan<int> distances, int allowed)
    {
        int end = -1;
        int least = allowed + 1;
        for (int length = 1; length < distances.Length; length++)
        {
            if (distances[length] < least && text.EndsWord(start + length - 1))
            {
                least = distances[length];
                end = start + length;
            }
        }

        return end < 0 ? null : (end, least);
    }

    // Most places fail here, before any table is filled.
    private static bool MayStart(FoldedText text, int start, string phrase) =>
        LookAlike(phrase[0], text[start])
        || (phrase.Length >= 6 && start + 1 < text.Length && LookAlike(phrase[1], text[start + 1]))
        || (phrase.Length >= 6 && LookAlike(phrase[1], text[start])); // cut off at the edge: "eceipt no"

    private static bool LookAlike(char a, char b) => a == b || Shape(a) == Shape(b);

    private static char Shape(char c) => c switch
    {
        '0' => 'o',
        '1' or 'i' => 'l',
        '5' => 's',
        '8' => 'b',
        _ => c,
    };
}
