using Native.Leptonica;

namespace InvoiceWeb.Reading.Pixels;

/// <summary>Grey pixels, row by row.</summary>
internal sealed record GrayImage(byte[] Pixels, int Width, int Height)
{
    public static GrayImage Of(Pix page) => new(page.CopyGray(), page.Width, page.Height);

    /// <summary>The value between the four pixels around a point; outside the image its edge goes on.</summary>
    public double Sample(double x, double y)
    {
        double column = Math.Clamp(x, 0, Width - 1);
        double row = Math.Clamp(y, 0, Height - 1);
        int left = (int)column;
        int top = (int)row;
        int right = Math.Min(left + 1, Width - 1);
        int bottom = Math.Min(top + 1, Height - 1);
        double dx = column - left;
        double dy = row - top;
        double above = (Pixels[(top * Width) + left] * (1 - dx)) + (Pixels[(top * Width) + right] * dx);
        double below = (Pixels[(bottom * Width) + left] * (1 - dx)) + (Pixels[(bottom * Width) + right] * dx);
        return (above * (1 - dy)) + (below * dy);
    }
}
