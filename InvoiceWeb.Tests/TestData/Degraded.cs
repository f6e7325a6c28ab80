using InvoiceWeb.Reading.Pixels;
using Native.Leptonica;

namespace InvoiceWeb.Tests.TestData;

/// <summary>Makes a good picture worse in one way.</summary>
internal static class Degraded
{
    /// <summary>As a camera out of focus: nothing finer than so many pixels is left.</summary>
    public static Pix Blur(Pix page, double pixels)
    {
        using Pix coarse = page.Scale(1 / pixels);
        return coarse.Scale(pixels);
    }

    /// <summary>As a camera with too little light: dim, and grained.</summary>
    public static Pix Darken(Pix page, double light, int noise)
    {
        Random grain = new(3);
        return Change(page, (value, _, _) => (value * light) + grain.Next(-noise, noise + 1));
    }

    /// <summary>As paper under a lamp: grey, with a burnt-out spot of a radius in shares of the width.</summary>
    public static Pix Glare(Pix page, double radius)
    {
        double reach = radius * page.Width;
        return Change(page, (value, x, y) =>
            Math.Sqrt(Math.Pow(x - (page.Width / 2.0), 2) + Math.Pow(y - (page.Height / 2.0), 2)) < reach ? 255 : value * 0.7);
    }

    /// <summary>Without so many pixels at its left.</summary>
    public static Pix CutLeft(Pix page, int pixels)
    {
        GrayImage source = GrayImage.Of(page);
        int width = source.Width - pixels;
        byte[] rest = new byte[width * source.Height];
        for (int y = 0; y < source.Height; y++)
        {
            source.Pixels.AsSpan((y * source.Width) + pixels, width).CopyTo(rest.AsSpan(y * width));
        }

        return Pix.FromGray(rest, width, source.Height);
    }

    private static Pix Change(Pix page, Func<byte, int, int, double> change)
    {
        GrayImage source = GrayImage.Of(page);
        byte[] changed = new byte[source.Pixels.Length];
        for (int i = 0; i < changed.Length; i++)
        {
            (int y, int x) = Math.DivRem(i, source.Width);
            changed[i] = (byte)Math.Clamp(change(source.Pixels[i], x, y), 0, 255);
        }

        return Pix.FromGray(changed, source.Width, source.Height);
    }
}
