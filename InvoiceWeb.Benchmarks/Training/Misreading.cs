namespace InvoiceWeb.Benchmarks.Training;

/// <summary>
/// Finds the truth where it was misread. The place is right all the same: whoever learned from it that nothing there is the field would learn
/// to look elsewhere.
/// </summary>
internal static class Misreading
{
    /// <summary>Of a text's characters, so many may be others.</summary>
    private const double MostChanged = 0.25;

    /// <returns>For each text, whether it is a misreading of the truth, and none of the others is closer.</returns>
    public static IReadOnlyList<bool> Of(string truth, IReadOnlyList<string> texts)
    {
        string meant = Fold(truth);
        int[] distances = [.. texts.Select(t => Distance(meant, Fold(t)))];
        int least = distances.DefaultIfEmpty(int.MaxValue).Min();
        return [.. distances.Select(d => d == least && d <= MostChanged * meant.Length)];
    }

    private static string Fold(string text) => string.Concat(text.ToUpperInvariant().Where(char.IsLetterOrDigit));

    /// <summary>Insertions, deletions and replacements from one text to the other (Levenshtein).</summary>
    private static int Distance(string one, string other)
    {
        int[] row = [.. Enumerable.Range(0, other.Length + 1)];
        for (int i = 1; i <= one.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                int replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
