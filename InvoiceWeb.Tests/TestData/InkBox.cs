using InvoiceWeb.Reading;
using InvoiceWeb.Reading.Pixels;

namespace InvoiceWeb.Tests.TestData;

/// <summary>Where the ink of a drawn page stands.</summary>
internal static class InkBox
{
    private const int Dark = 128;
    private const int Margin = 3;

    /// <summary>The smallest rectangle around all that is dark, with a narrow margin as detectors leave it.</summary>
    public static PixelBox Of(GrayImage page)
    {
        (int X, int Y)[] ink = [.. Enumerable.Range(0, page.Pixels.Length).Where(i => page.Pixels[i] < Dark).Select(i => (i % page.Width, i / page.Width))];
        (int left, int top) = (ink.Min(p => p.X) - Margin, ink.Min(p => p.Y) - Margin);
        return new(left, top, ink.Max(p => p.X) + Margin + 1 - left, ink.Max(p => p.Y) + Margin + 1 - top);
    }
}
