using System.Runtime.InteropServices;

namespace Native.Leptonica;

internal static partial class Interop
{
    [LibraryImport(Library, EntryPoint = "pixRemoveAlpha")]
    internal static partial nint RemoveAlpha(Pix image);

    [LibraryImport(Library, EntryPoint = "pixConvertTo8")]
    internal static partial nint ConvertTo8(Pix image, int colormap);

    [LibraryImport(Library, EntryPoint = "pixConvertTo32")]
    internal static partial nint ConvertTo32(Pix image);

    [LibraryImport(Library, EntryPoint = "pixScale")]
    internal static partial nint Scale(Pix image, float scaleX, float scaleY);

    /// <summary>Turns clockwise by <paramref name="quads"/> quarter turns.</summary>
    [LibraryImport(Library, EntryPoint = "pixRotateOrth")]
    internal static partial nint RotateOrthogonal(Pix image, int quads);

    [LibraryImport(Library, EntryPoint = "pixFlipLR")]
    internal static partial nint FlipLeftRight(nint destination, Pix image);

    /// <summary>Angle in radians, clockwise; type and colour are Leptonica's own constants; 0 for width and height keeps the corners.</summary>
    [LibraryImport(Library, EntryPoint = "pixRotate")]
    internal static partial nint Rotate(Pix image, float angle, int type, int incoming, int width, int height);

    /// <summary>The image has to be binary; the angle comes in degrees, clockwise needed to straighten.</summary>
    [LibraryImport(Library, EntryPoint = "pixFindSkew")]
    internal static partial int FindSkew(Pix image, out float angle, out float confidence);

    [LibraryImport(Library, EntryPoint = "pixBackgroundNormSimple")]
    internal static partial nint NormalizeBackground(Pix image, nint mask, nint gray);

    [LibraryImport(Library, EntryPoint = "pixUnsharpMasking")]
    internal static partial nint UnsharpMask(Pix image, int halfWidth, float fraction);

    [LibraryImport(Library, EntryPoint = "pixThresholdToBinary")]
    internal static partial nint Threshold(Pix image, int threshold);

    [LibraryImport(Library, EntryPoint = "pixOtsuAdaptiveThreshold")]
    internal static partial int OtsuAdaptiveThreshold(
        Pix image, int tileWidth, int tileHeight, int smoothX, int smoothY, float scoreFraction, nint thresholds, out nint binary);
}
