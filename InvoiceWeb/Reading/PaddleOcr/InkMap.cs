using InvoiceWeb.Reading.Pixels;

namespace InvoiceWeb.Reading.PaddleOcr;

/// <summary>Which places of a part of a page are inked, on a grid as coarse as its letters allow.</summary>
/// <param name="page">The page.</param>
/// <param name="part">The part to look at, in pixels of the page.</param>
/// <param name="lineHeight">Pixels.</param>
internal sealed class InkMap(GrayImage page, PixelBox part, double lineHeight)
{
    private const int CellsPerLine = 20;

    // Grain of the paper, not letters, when there are more.
    private const int MostBlobs = 300;

    // Letters print with gaps: how far apart, in cells, inked places still belong together.
    private const int ReachAcross = 2;
    private const int ReachDown = 1;

    private readonly int _cell = Math.Max(1, (int)(lineHeight / CellsPerLine));
    private bool[] _ink = [];

    private int Columns => part.Width / _cell;

    private int Rows => part.Height / _cell;

    /// <summary>Marks what is darker than a threshold, except where lines have been read.</summary>
    /// <param name="threshold">0 to 255.</param>
    /// <param name="lines">The lines' boxes in pixels of the page.</param>
    public void Mark(double threshold, IEnumerable<PixelBox> lines)
    {
        _ink = new bool[Columns * Rows];
        for (int i = 0; i < _ink.Length; i++)
        {
            (int row, int column) = Math.DivRem(i, Columns);
            _ink[i] = page.Pixels[((part.Y + (row * _cell)) * page.Width) + part.X + (column * _cell)] < threshold;
        }

        foreach (PixelBox line in lines)
        {
            int left = Math.Clamp((line.X - part.X) / _cell, 0, Columns);
            int right = Math.Clamp((line.Right - part.X) / _cell, left, Columns);
            for (int row = Math.Max(0, (line.Y - part.Y) / _cell); row < Math.Min(Rows, (line.Bottom - part.Y) / _cell); row++)
            {
                Array.Fill(_ink, value: false, (row * Columns) + left, right - left);
            }
        }
    }

    /// <summary>The connected pieces of ink, in pixels of the page; none where they are too many to be letters.</summary>
    /// <param name="mostHeight">Pixels; higher pieces are shadows and edges.</param>
    public IReadOnlyList<InkBlob> Blobs(double mostHeight)
    {
        List<InkBlob> blobs = [];
        for (int start = 0; start < _ink.Length && blobs.Count <= MostBlobs; start++)
        {
            if (_ink[start] && Collect(start) is { Box.Width: > 0 } blob && blob.Box.Height <= mostHeight && !TouchesEdge(blob.Box))
            {
                blobs.Add(blob);
            }
        }

        return blobs.Count > MostBlobs ? [] : blobs;
    }

    private bool TouchesEdge(PixelBox box) =>
        box.X <= part.X || box.Y <= part.Y || box.Right >= part.X + (Columns * _cell) || box.Bottom >= part.Y + (Rows * _cell);

    private InkBlob Collect(int start)
    {
        (int top, int left) = Math.DivRem(start, Columns);
        (int bottom, int right) = (top, left);
        int cells = 0;
        Stack<int> open = new([start]);
        _ink[start] = false;
        while (open.TryPop(out int cell))
        {
            cells++;
            (int y, int x) = Math.DivRem(cell, Columns);
            (left, right, bottom) = (Math.Min(left, x), Math.Max(right, x), Math.Max(bottom, y));
            for (int row = Math.Max(0, y - ReachDown); row <= Math.Min(Rows - 1, y + ReachDown); row++)
            {
                for (int column = Math.Max(0, x - ReachAcross); column <= Math.Min(Columns - 1, x + ReachAcross); column++)
                {
                    if (_ink[(row * Columns) + column])
                    {
                        _ink[(row * Columns) + column] = false;
                        open.Push((row * Columns) + column);
                    }
                }
            }
        }

        PixelBox box = new(part.X + (left * _cell), part.Y + (top * _cell), (right - left + 1) * _cell, (bottom - top + 1) * _cell);
        return new(box, (long)cells * _cell * _cell);
    }
}
