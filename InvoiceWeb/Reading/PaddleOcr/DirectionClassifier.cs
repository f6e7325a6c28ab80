using InvoiceWeb.Reading.Pixels;
using Native.OnnxRuntime;

namespace InvoiceWeb.Reading.PaddleOcr;

/// <summary>Tells whether a page stands on its head, by asking the direction model of PP-OCR about a few of its lines.</summary>
internal sealed class DirectionClassifier(OnnxModel model)
{
    private const int Width = 192;
    private const int Lines = 9;

    // So many lines suffice where all are this sure of the same.
    private const int Unanimous = 3;
    private const double Doubt = 0.1;

    // A page is not turned for a few lines that say so: faint print looks alike from both sides.
    private const double Contested = 0.15;

    /// <summary>The lines that tell most of the direction, the longest first.</summary>
    public static IEnumerable<TextRegion> Telling(IEnumerable<TextRegion> regions) =>
        regions.Where(r => r.IsElongated).OrderByDescending(r => r.Length).Take(Lines);

    /// <summary>Whether the page stands on its head; null where the lines do not agree.</summary>
    public bool? IsUpsideDown(GrayImage page, IEnumerable<TextRegion> regions, CancellationToken cancellationToken)
    {
        List<double> votes = [];
        foreach (TextRegion line in Telling(regions))
        {
            votes.Add(Ask(page, line, cancellationToken));
            if (votes.Count == Unanimous && (votes.TrueForAll(v => v < Doubt) || votes.TrueForAll(v => v > 1 - Doubt)))
            {
                break;
            }
        }

        double share = votes.DefaultIfEmpty(0).Average();
        return share is > Contested and < 1 - Contested ? null : share > 0.5;
    }

    // The probability of 180 degrees; long lines are judged by their beginning.
    private double Ask(GrayImage page, TextRegion region, CancellationToken cancellationToken)
    {
        double longest = region.Thickness * Width / LineCutter.Height;
        TextRegion part = region;
        if (region.Length > longest)
        {
            (double x, double y) = region.At(longest / region.Length / 2, 0.5);
            part = region with { CenterX = x, CenterY = y, Length = longest };
        }

        int width = Math.Clamp((int)Math.Round(LineCutter.Height * part.Length / part.Thickness), 1, Width);
        using OnnxOutput output = model.Run(LineCutter.Cut(page, part, width, Width), [1, 3, LineCutter.Height, Width], cancellationToken);
        return output.Values[1];
    }
}
