using Native.Leptonica;

namespace InvoiceWeb.Reading.Pixels;

/// <summary>Estimates how tall the letters of a page are, so that it can be scaled to what readers like best.</summary>
internal static class TextHeight
{
    private const int Tile = 128;
    private const int LeastLetters = 30;
    private const int SmallestLetter = 5;
    private const int TallestLetter = 160;

    /// <summary>The median height in pixels of what looks like a letter; null where there is too little of it.</summary>
    public static double? Estimate(Pix gray)
    {
        using Pix binary = gray.ThresholdAdaptive(Tile);
        int[] heights = [.. binary.FindComponents().Where(IsLetter).Select(c => c.Height).Order()];
        return heights.Length < LeastLetters ? null : heights[heights.Length / 2];
    }

    private static bool IsLetter((int X, int Y, int Width, int Height) component) =>
        component.Height is >= SmallestLetter and <= TallestLetter
        && component.Width <= 2 * component.Height
        && component.Height <= 4 * component.Width;
}
