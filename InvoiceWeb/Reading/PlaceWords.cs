namespace InvoiceWeb.Reading;

/// <summary>The words that stand in a place: some of one line, side by side.</summary>
/// <param name="Line">0-based line of the page.</param>
/// <param name="First">0-based first word of the line.</param>
/// <param name="Words">Never empty.</param>
internal sealed record PlaceWords(int Line, int First, IReadOnlyList<Word> Words)
{
    public string Text { get; } = string.Concat(Words.Select(w => w.Text));

    /// <summary>The reader's confidence in the weakest word.</summary>
    public double Confidence { get; } = Words.Min(w => w.Confidence);

    /// <summary>The words of a page whose boxes together are the place; null where there are none.</summary>
    public static PlaceWords? Of(PageText page, PixelBox place)
    {
        for (int line = 0; line < page.Lines.Count; line++)
        {
            IReadOnlyList<Word> words = page.Lines[line].Words;
            int[] inside = [.. Enumerable.Range(0, words.Count).Where(i => words[i].Box.Union(place) == place)];
            if (inside.Length > 0 && inside[^1] - inside[0] == inside.Length - 1
                && inside.Select(i => words[i].Box).Aggregate((a, b) => a.Union(b)) == place)
            {
                return new(line, inside[0], [.. inside.Select(i => words[i])]);
            }
        }

        return null;
    }

    /// <summary>The page with other characters in these words.</summary>
    /// <param name="page">The page that they stand on.</param>
    /// <param name="text">As many characters as they have together.</param>
    public PageText Replace(PageText page, string text)
    {
        List<Word> line = [.. page.Lines[Line].Words];
        int start = 0;
        for (int i = 0; i < Words.Count; i++)
        {
            line[First + i] = Words[i] with { Text = text.Substring(start, Words[i].Text.Length) };
            start += Words[i].Text.Length;
        }

        return page.WithLines([.. page.Lines.Select((old, index) => index == Line ? new TextLine(line) : old)]);
    }
}
