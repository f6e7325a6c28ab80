using InvoiceWeb.Reading.Pixels;

namespace InvoiceWeb.Reading.Quality;

/// <summary>Finds the largest spot where the sensor saw nothing but white, on paper that is grey elsewhere.</summary>
internal static class GlareSpot
{
    private const int Columns = 160;
    private const int Burnt = 252;

    // On paper this bright, a scanner's for one, white is nothing to remark on.
    private const double BrightPaper = 225;

    /// <summary>The share of the page that the spot covers.</summary>
    public static double Share(GrayImage page)
    {
        if (page.Width < Columns || Median(page) >= BrightPaper)
        {
            return 0;
        }

        int step = page.Width / Columns;
        int rows = page.Height / step;
        bool[] burnt = new bool[Columns * rows];
        for (int i = 0; i < burnt.Length; i++)
        {
            (int row, int column) = Math.DivRem(i, Columns);
            burnt[i] = IsBurnt(page, column * step, row * step, step);
        }

        return burnt.Length == 0 ? 0 : (double)Largest(burnt, rows) / burnt.Length;
    }

    // Most of a page is paper.
    private static int Median(GrayImage page)
    {
        int[] histogram = new int[256];
        foreach (byte pixel in page.Pixels)
        {
            histogram[pixel]++;
        }

        int level = 0;
        for (int below = histogram[0]; below < page.Pixels.Length / 2; below += histogram[level])
        {
            level++;
        }

        return level;
    }

    private static bool IsBurnt(GrayImage page, int left, int top, int size)
    {
        for (int y = top; y < top + size; y++)
        {
            if (page.Pixels.AsSpan((y * page.Width) + left, size).IndexOfAnyInRange((byte)0, (byte)(Burnt - 1)) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    private static int Largest(bool[] burnt, int rows)
    {
        int largest = 0;
        Stack<int> open = new();
        for (int start = 0; start < burnt.Length; start++)
        {
            int size = 0;
            Push(start);
            while (open.TryPop(out int cell))
            {
                size++;
                (int row, int column) = Math.DivRem(cell, Columns);
                Push(row > 0 ? cell - Columns : -1);
                Push(row < rows - 1 ? cell + Columns : -1);
                Push(column > 0 ? cell - 1 : -1);
                Push(column < Columns - 1 ? cell + 1 : -1);
            }

            largest = Math.Max(largest, size);
        }

        return largest;

        void Push(int cell)
        {
            if (cell >= 0 && burnt[cell])
            {
                burnt[cell] = false;
                open.Push(cell);
            }
        }
    }
}
