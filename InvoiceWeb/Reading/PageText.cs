using InvoiceWeb.Invoices;

namespace InvoiceWeb.Reading;

/// <summary>What was read on one page.</summary>
/// <param name="Width">Pixels of the page, flattened and turned so that its lines are level.</param>
/// <param name="Height">Pixels of the page, flattened and turned so that its lines are level.</param>
/// <param name="Lines">Top to bottom.</param>
public sealed record PageText(int Width, int Height, IReadOnlyList<TextLine> Lines)
{
    /// <summary>A page with nothing on it.</summary>
    public static PageText Empty { get; } = new(1, 1, []);

    /// <summary>The sheet on the picture as stored, where it was found and flattened; null where the picture is the page.</summary>
    public PageOutline? Outline { get; init; }

    /// <summary>How the flattened page was turned to be read.</summary>
    public PageTurn Turn { get; init; } = PageTurn.None;

    /// <summary>What is wrong with the picture, where that made it hard to read.</summary>
    public PictureFault? Fault { get; init; }

    /// <summary>The places that the second reader looked at as well.</summary>
    public IReadOnlyList<SecondReading> SecondReadings { get; init; } = [];

    /// <summary>The places that the first reader looked at once more.</summary>
    public IReadOnlyList<Rereading> Rereadings { get; init; } = [];

    /// <summary>The perceptual hash of the picture as stored; null where the page was not read from one, or nothing is to be seen on it.</summary>
    public ulong? PictureHash { get; init; }

    public string Text { get; } = string.Join('\n', Lines.Select(l => l.Text));

    /// <summary>The same page with other lines.</summary>
    public PageText WithLines(IReadOnlyList<TextLine> lines) => new(Width, Height, lines)
    {
        Outline = Outline,
        Turn = Turn,
        Fault = Fault,
        PictureHash = PictureHash,
        SecondReadings = SecondReadings,
        Rereadings = Rereadings,
    };

    /// <summary>The rectangle around a box, in fractions (0 to 1) of the page as stored, that is, as a browser shows it.</summary>
    public (double X, double Y, double Width, double Height) ToStored(PixelBox box)
    {
        PagePoint[] corners =
        [
            ToStored(box.X, box.Y), ToStored(box.Right, box.Y), ToStored(box.X, box.Bottom), ToStored(box.Right, box.Bottom),
        ];
        double left = corners.Min(c => c.X);
        double top = corners.Min(c => c.Y);
        return (left, top, corners.Max(c => c.X) - left, corners.Max(c => c.Y) - top);
    }

    private PagePoint ToStored(double x, double y)
    {
        PagePoint point = Turn.Undo(x, y, Width, Height);
        point = Outline?.ToPicture(point) ?? point;
        return new(Math.Clamp(point.X, 0, 1), Math.Clamp(point.Y, 0, 1));
    }
}
