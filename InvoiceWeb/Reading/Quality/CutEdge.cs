using InvoiceWeb.Reading.PaddleOcr;
using InvoiceWeb.Reading.Pixels;

namespace InvoiceWeb.Reading.Quality;

/// <summary>Tells whether a line runs out of the picture: it ends close to its edge, and its ink goes on up to the very last pixels.</summary>
internal static class CutEdge
{
    private const int EdgeColumns = 2;
    private const double InkOfPaper = 0.6;

    /// <param name="page">The page.</param>
    /// <param name="line">One of its lines.</param>
    /// <param name="leading">Whether to look at the left edge.</param>
    public static bool Runs(GrayImage page, LineLook line, bool leading)
    {
        TextRegion region = line.Region;
        (double x, double y) = region.At(leading ? 0 : 1, 0.5);
        double distance = leading ? x : page.Width - x;
        if (distance > region.Thickness / 2)
        {
            return false;
        }

        // The middle half of the line's height: frames above and below are not its ink.
        int top = Math.Clamp((int)(y - (region.Thickness / 4)), 0, page.Height);
        int bottom = Math.Clamp((int)(y + (region.Thickness / 4)), 0, page.Height);
        for (int row = top; row < bottom; row++)
        {
            int start = (row * page.Width) + (leading ? 0 : page.Width - EdgeColumns);
            if (page.Pixels[start] < InkOfPaper * line.Paper || page.Pixels[start + 1] < InkOfPaper * line.Paper)
            {
                return true;
            }
        }

        return false;
    }
}
