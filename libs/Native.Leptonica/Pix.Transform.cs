namespace Native.Leptonica;

public sealed partial class Pix
{
    // Leptonica's names: L_ROTATE_AREA_MAP and L_BRING_IN_WHITE.
    private const int RotateAreaMap = 1;
    private const int BringInWhite = 1;

    /// <summary>Eight bits a pixel, without colour map and alpha (transparent shows as white).</summary>
    public Pix ToGray()
    {
        using Pix opaque = Own(Interop.RemoveAlpha(this), "flatten");
        return Own(Interop.ConvertTo8(opaque, Interop.NoColormap), "grey");
    }

    /// <summary>Red, green and blue, 32 bits a pixel.</summary>
    public Pix ToColor()
    {
        using Pix opaque = Own(Interop.RemoveAlpha(this), "flatten");
        return Own(Interop.ConvertTo32(opaque), "convert");
    }

    /// <summary>Scales both sides; interpolates upwards and averages downwards.</summary>
    public Pix Scale(double factor) => Own(Interop.Scale(this, (float)factor, (float)factor), "scale");

    /// <summary>Turns clockwise by 0 to 3 quarters.</summary>
    public Pix RotateQuarters(int quarters) => Own(Interop.RotateOrthogonal(this, quarters & 3), "turn");

    /// <summary>Mirrors left and right.</summary>
    public Pix Mirror() => Own(Interop.FlipLeftRight(0, this), "mirror");

    /// <summary>Turns clockwise by a small angle about the centre; size and page corners are kept, white comes in.</summary>
    public Pix RotateDegrees(double degrees) =>
        Own(Interop.Rotate(this, (float)(degrees * Math.PI / 180), RotateAreaMap, BringInWhite, 0, 0), "turn");

    /// <summary>Evens out the illumination of a grey or colour image: paper becomes white wherever shadows lie.</summary>
    public Pix NormalizeBackground() => Own(Interop.NormalizeBackground(this, 0, 0), "even out");

    /// <summary>Sharpens a grey image; half width in pixels, fraction of the difference added back.</summary>
    public Pix Sharpen(int halfWidth, double fraction) => Own(Interop.UnsharpMask(this, halfWidth, (float)fraction), "sharpen");

    /// <summary>Black where the grey value is below the threshold.</summary>
    public Pix Threshold(int value) => Own(Interop.Threshold(this, value), "threshold");

    /// <summary>Black and white by Otsu's threshold, tile by tile.</summary>
    public Pix ThresholdAdaptive(int tile)
    {
        int failed = Interop.OtsuAdaptiveThreshold(this, tile, tile, 2, 2, 0.1f, 0, out nint binary);
        return Own(failed == 0 ? binary : 0, "threshold");
    }

    /// <summary>The clockwise turn in degrees that straightens the lines of a binary image, or null where none is certain.</summary>
    public double? FindSkew(double minimumConfidence)
    {
        int failed = Interop.FindSkew(this, out float angle, out float confidence);
        return failed == 0 && confidence >= minimumConfidence ? angle : null;
    }
}
