using Native.OnnxRuntime;

namespace InvoiceWeb.Reading.PaddleOcr;

/// <summary>Tells whether a page stands on its head, by asking the direction model of PP-OCR about a few of its lines.</summary>
internal sealed class DirectionClassifier(OnnxModel model)
{
    private const int Width = 192;
    private const int Lines = 9;

    public bool IsUpsideDown(GrayImage page, IEnumerable<TextRegion> regions)
    {
        double[] votes = [.. regions.Where(r => r.IsElongated).OrderByDescending(r => r.Length).Take(Lines).Select(r => Ask(page, r))];
        return votes.Length > 0 && votes.Average() > 0.5;
    }

    // The probability of 180 degrees; long lines are judged by their beginning.
    private double Ask(GrayImage page, TextRegion region)
    {
        double longest = region.Thickness * Width / LineCutter.Height;
        TextRegion part = region;
        if (region.Length > longest)
        {
            (double x, double y) = region.At(longest / region.Length / 2, 0.5);
            part = region with { CenterX = x, CenterY = y, Length = longest };
        }

        int width = Math.Clamp((int)Math.Round(LineCutter.Height * part.Length / part.Thickness), 1, Width);
        return model.Run(LineCutter.Cut(page, part, width, Width), [1, 3, LineCutter.Height, Width]).Values[1];
    }
}
