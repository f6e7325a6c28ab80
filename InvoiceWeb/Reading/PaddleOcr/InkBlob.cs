namespace InvoiceWeb.Reading.PaddleOcr;

/// <summary>Ink that hangs together.</summary>
/// <param name="Box">Pixels of the page.</param>
/// <param name="Inked">Pixels that are inked.</param>
internal sealed record InkBlob(PixelBox Box, long Inked)
{
    private const double LeastSide = 0.15;

    /// <summary>The share of the box that is inked.</summary>
    public double Share => Inked / (double)((long)Box.Width * Box.Height);

    /// <summary>Puts letters together to words, and the dots of letters on their stems. Specks are left out.</summary>
    /// <param name="blobs">Pieces.</param>
    /// <param name="lineHeight">Pixels.</param>
    public static IReadOnlyList<InkBlob> Join(IEnumerable<InkBlob> blobs, double lineHeight)
    {
        List<InkBlob> words = [];
        foreach (InkBlob blob in blobs.Where(b => Math.Max(b.Box.Width, b.Box.Height) >= LeastSide * lineHeight))
        {
            InkBlob word = blob;
            while (words.Find(w => w.BelongsTo(word)) is { } neighbour)
            {
                words.Remove(neighbour);
                word = new(word.Box.Union(neighbour.Box), word.Inked + neighbour.Inked);
            }

            words.Add(word);
        }

        return words;
    }

    private bool BelongsTo(InkBlob other)
    {
        double higher = Math.Max(Box.Height, other.Box.Height);
        bool isBeside = Box.VerticalOverlap(other.Box) >= 0.4 * Math.Min(Box.Height, other.Box.Height) && -Box.HorizontalOverlap(other.Box) <= higher / 2;
        bool isAbove = Box.HorizontalOverlap(other.Box) >= 0.5 * Math.Min(Box.Width, other.Box.Width) && -Box.VerticalOverlap(other.Box) <= higher / 4;
        return isBeside || isAbove;
    }
}
