using InvoiceWeb.Reading.Pixels;

namespace InvoiceWeb.Reading.PaddleOcr;

/// <summary>Cuts a region out of a page, straightened and scaled, as the networks that look at single lines want it.</summary>
internal static class LineCutter
{
    /// <summary>The height that the networks were trained at.</summary>
    public const int Height = 48;

    /// <summary>Values from -1 to 1, the same in all three channels.</summary>
    /// <param name="page">The page.</param>
    /// <param name="region">What to cut out.</param>
    /// <param name="width">How many pixels the region becomes.</param>
    /// <param name="canvas">How many pixels the line has; what is beyond the region is 0.</param>
    public static float[] Cut(GrayImage page, TextRegion region, int width, int canvas)
    {
        int plane = Height * canvas;
        float[] input = new float[3 * plane];
        (double startX, double startY) = region.At(0.5 / width, 0.5 / Height);
        (double sin, double cos) = Math.SinCos(region.Angle);
        double along = region.Length / width;
        double across = region.Thickness / Height;
        for (int y = 0; y < Height; y++)
        {
            double rowX = startX - (y * across * sin) - 0.5;
            double rowY = startY + (y * across * cos) - 0.5;
            for (int x = 0; x < width; x++)
            {
                double value = page.Sample(rowX + (x * along * cos), rowY + (x * along * sin));
                input[(y * canvas) + x] = (float)((value / 127.5) - 1);
            }
        }

        input.AsSpan(0, plane).CopyTo(input.AsSpan(plane));
        input.AsSpan(0, plane).CopyTo(input.AsSpan(2 * plane));
        return input;
    }
}
