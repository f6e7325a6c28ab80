using InvoiceWeb.Reading.Pixels;
using InvoiceWeb.Reading.Tracing;
using Native.Leptonica;

namespace InvoiceWeb.Reading.PaddleOcr;

/// <summary>
/// Finds the lines of a page and turns it by quarters until they can be read. The detector cuts lines well that stand upright
/// only, so a page is turned before its lines are kept, rather than its lines read from their other end.
/// </summary>
internal sealed class LineFinder(TextDetector detector, DirectionClassifier direction, TextRecognizer recognizer, ReadingSteps steps)
{
    /// <summary>The detector finds letters of about this height best.</summary>
    private const double BestTextHeight = 14;

    private const double LeastScale = 0.3;
    private const double MostScale = 2;

    /// <summary>The lines of a grey page, whichever way it lies.</summary>
    public FoundLines Find(Pix page, ReadingTrace trace, CancellationToken cancellationToken)
    {
        FoundLines found = Find(page, quarters: 0, trace, cancellationToken);
        if (!steps.HasFlag(ReadingSteps.Turning))
        {
            return found;
        }

        if (PageLean.Lies(found.Regions))
        {
            found = Find(page, quarters: 1, trace, cancellationToken);
        }

        return IsUpsideDown(found, trace, cancellationToken) ? Find(page, found.Quarters + 2, trace, cancellationToken) : found;
    }

    private FoundLines Find(Pix page, int quarters, ReadingTrace trace, CancellationToken cancellationToken)
    {
        using StageClock clock = trace.Time(ReadingStage.Detect);
        if (quarters == 0)
        {
            return Look(page, quarters, trace, cancellationToken);
        }

        using Pix turned = page.RotateQuarters(quarters);
        return Look(turned, quarters, trace, cancellationToken);
    }

    private FoundLines Look(Pix turned, int quarters, ReadingTrace trace, CancellationToken cancellationToken)
    {
        GrayImage pixels = GrayImage.Of(turned);
        IReadOnlyList<TextRegion> regions = detector.Find(turned, BestScale(turned), cancellationToken);
        if (steps.HasFlag(ReadingSteps.InkContrast))
        {
            regions = InkContrast.KeepPrinted(pixels, regions);
        }

        trace.Saw(turned, regions);
        return new(quarters, pixels, regions);
    }

    private bool IsUpsideDown(FoundLines found, ReadingTrace trace, CancellationToken cancellationToken)
    {
        using StageClock clock = trace.Time(ReadingStage.Direction);
        return direction.IsUpsideDown(found.Page, found.Regions, cancellationToken) ?? ReadsBetterReversed(found, cancellationToken);
    }

    // Where the direction model is of two minds, the recognizer is not: it is sure of few characters that stand on their heads.
    private bool ReadsBetterReversed(FoundLines found, CancellationToken cancellationToken)
    {
        TextRegion[] lines = [.. DirectionClassifier.Telling(found.Regions)];
        return Sureness(lines.Select(l => l.Reverse())) > Sureness(lines);

        double Sureness(IEnumerable<TextRegion> asked) => asked
            .SelectMany(l => recognizer.Read(found.Page, l, cancellationToken).Characters)
            .Select(c => c.Confidence)
            .DefaultIfEmpty(0)
            .Average();
    }

    private double BestScale(Pix page)
    {
        double wanted = steps.HasFlag(ReadingSteps.Scaling) && TextHeight.Estimate(page) is { } height ? BestTextHeight / height : 1;
        return Math.Clamp(wanted, LeastScale, MostScale);
    }
}
