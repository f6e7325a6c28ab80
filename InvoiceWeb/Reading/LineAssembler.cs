namespace InvoiceWeb.Reading;

/// <summary>
/// Joins what a reader found in separate columns to the lines a person sees: on a receipt the word "Total" and its amount
/// stand far apart, and layout analysis puts them into different blocks.
/// </summary>
internal static class LineAssembler
{
    /// <summary>Top to bottom.</summary>
    /// <param name="runs">Words that the reader itself put next to each other, left to right.</param>
    public static IReadOnlyList<TextLine> Assemble(IEnumerable<IReadOnlyList<Word>> runs)
    {
        List<List<Word>> rows = [];
        foreach (IReadOnlyList<Word> run in runs.Where(r => r.Count > 0).OrderBy(r => Around(r).CenterY))
        {
            PixelBox box = Around(run);
            List<Word>? row = rows.LastOrDefault(r => Continues(r, box));
            if (row is null)
            {
                rows.Add([.. run]);
            }
            else
            {
                row.AddRange(run);
                row.Sort((a, b) => a.Box.X.CompareTo(b.Box.X));
            }
        }

        return [.. rows.Select(r => new TextLine(r)).OrderBy(l => l.Box.CenterY)];
    }

    // The nearest word decides, not the whole row: a row that sags or climbs across the page is still one row.
    private static bool Continues(List<Word> row, PixelBox box)
    {
        PixelBox nearest = row.Select(w => w.Box).MaxBy(b => b.HorizontalOverlap(box));
        double smaller = Math.Min(nearest.Height, box.Height);
        double larger = Math.Max(nearest.Height, box.Height);
        bool apart = row.TrueForAll(w => w.Box.HorizontalOverlap(box) <= smaller / 2);
        return apart && nearest.VerticalOverlap(box) >= 0.5 * smaller && larger <= 3 * smaller;
    }

    private static PixelBox Around(IReadOnlyList<Word> run) => run.Select(w => w.Box).Aggregate((a, b) => a.Union(b));
}
