using InvoiceWeb.Reading;
using InvoiceWeb.Reading.Pixels;
using Native.Leptonica;

namespace InvoiceWeb.Tests.TestData;

/// <summary>Takes a picture of a sheet that lies on a table: perspective, a grained table, and a shadow across both.</summary>
internal static class TablePhoto
{
    /// <param name="sheet">What lies on the table.</param>
    /// <param name="corners">Where its corners are, in fractions of the picture.</param>
    /// <param name="tableBrightness">0 to 255; paper is 255.</param>
    /// <param name="shadow">What a shadow over the upper half leaves of the light, 0 to 1.</param>
    public static Pix Take(Pix sheet, PageOutline corners, int width, int height, int tableBrightness, double shadow = 1)
    {
        GrayImage paper = GrayImage.Of(sheet);
        Func<double, double, (double U, double V)> toSheet = Invert(Homography.FromUnitSquare(corners));
        Random grain = new(7);
        byte[] pixels = new byte[width * height];
        for (int i = 0; i < pixels.Length; i++)
        {
            (int y, int x) = Math.DivRem(i, width);
            (double u, double v) = toSheet((x + 0.5) / width, (y + 0.5) / height);
            double value = u is >= 0 and <= 1 && v is >= 0 and <= 1
                ? paper.Sample((u * paper.Width) - 0.5, (v * paper.Height) - 0.5)
                : tableBrightness + grain.Next(-20, 20);
            double light = y < height / 2 ? shadow : 1;
            pixels[i] = (byte)Math.Clamp(value * light, 0, 255);
        }

        return Pix.FromGray(pixels, width, height);
    }

    private static Func<double, double, (double U, double V)> Invert(Homography h)
    {
        // The adjugate of the matrix of the view, whose last entry is 1.
        double a = h.By - (h.Cy * h.H), b = (h.Cx * h.H) - h.Bx, c = (h.Bx * h.Cy) - (h.Cx * h.By);
        double d = (h.Cy * h.G) - h.Ay, e = h.Ax - (h.Cx * h.G), f = (h.Cx * h.Ay) - (h.Ax * h.Cy);
        double g = (h.Ay * h.H) - (h.By * h.G), i = (h.Bx * h.G) - (h.Ax * h.H), j = (h.Ax * h.By) - (h.Bx * h.Ay);
        return (x, y) =>
        {
            double w = (g * x) + (i * y) + j;
            return (((a * x) + (b * y) + c) / w, ((d * x) + (e * y) + f) / w);
        };
    }
}
