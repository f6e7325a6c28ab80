using InvoiceWeb.Reading.Pixels;
using Native.Leptonica;

namespace InvoiceWeb.Reading.PaddleOcr;

/// <summary>Draws the outlines of regions onto a page, for a person who wants to see what was found.</summary>
internal static class RegionDrawing
{
    private const int PenWidth = 2;

    public static Pix Draw(GrayImage page, IReadOnlyList<TextRegion> regions)
    {
        byte[] pixels = [.. page.Pixels];
        foreach (TextRegion region in regions)
        {
            DrawLine(pixels, page, region.At(0, 0), region.At(1, 0));
            DrawLine(pixels, page, region.At(1, 0), region.At(1, 1));
            DrawLine(pixels, page, region.At(1, 1), region.At(0, 1));
            DrawLine(pixels, page, region.At(0, 1), region.At(0, 0));
        }

        return Pix.FromGray(pixels, page.Width, page.Height);
    }

    private static void DrawLine(byte[] pixels, GrayImage page, (double X, double Y) from, (double X, double Y) to)
    {
        int steps = Math.Max(1, (int)Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y)));
        for (int i = 0; i <= steps; i++)
        {
            int x = (int)(from.X + ((to.X - from.X) * i / steps));
            int y = (int)(from.Y + ((to.Y - from.Y) * i / steps));
            for (int dot = 0; dot < PenWidth * PenWidth; dot++)
            {
                (int row, int column) = (y + (dot / PenWidth), x + (dot % PenWidth));
                if (row >= 0 && row < page.Height && column >= 0 && column < page.Width)
                {
                    pixels[(row * page.Width) + column] = 0;
                }
            }
        }
    }
}
