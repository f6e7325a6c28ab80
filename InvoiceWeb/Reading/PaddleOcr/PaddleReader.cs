using InvoiceWeb.Reading.Pixels;
using InvoiceWeb.Reading.Quality;
using InvoiceWeb.Reading.Tracing;
using Native.Leptonica;
using Native.OnnxRuntime;

namespace InvoiceWeb.Reading.PaddleOcr;

/// <summary>
/// PP-OCR: finds lines at any angle, turns the page upright by its content, and reads figures and bad pictures better than
/// Tesseract does. Its alphabet has no umlauts and few accents.
/// </summary>
internal sealed class PaddleReader : IDisposable
{
    /// <summary>The detector finds letters of about this height best.</summary>
    private const double BestTextHeight = 14;

    private const double LeastScale = 0.3;
    private const double MostScale = 2;

    private readonly ReadingSteps _steps;
    private readonly OnnxModel _detection;
    private readonly OnnxModel _directions;
    private readonly OnnxModel _recognition;
    private readonly TextDetector _detector;
    private readonly DirectionClassifier _direction;
    private readonly TextRecognizer _recognizer;
    private readonly LogoReader _logos;

    /// <param name="files">The networks.</param>
    /// <param name="steps">What is done to a page.</param>
    /// <param name="detections">Has a seat for each detection that may run at the same time; it takes by far the most memory of all.</param>
    public PaddleReader(PaddleFiles files, ReadingSteps steps, SemaphoreSlim detections)
    {
        OnnxRuntimeLibrary library = OnnxRuntimeLibrary.Load(files.Library);
        _steps = steps;
        _detection = new(library, files.Detection) { GivesMemoryBack = true };
        _directions = new(library, files.Direction);
        _recognition = new(library, files.Recognition);
        _detector = new(_detection, detections);
        _direction = new(_directions);
        _recognizer = new(_recognition, CharacterSet.Read(files.Dictionary));
        _logos = new(_recognizer);
    }

    /// <summary>Reads every line of a grey page, whichever way it lies.</summary>
    /// <param name="page">The page.</param>
    /// <param name="isWholePicture">Whether the page ends where its picture does, so that lines at its edge are cut off.</param>
    /// <param name="trace">Watches.</param>
    /// <param name="cancellationToken">Gives the page up.</param>
    public PageText Read(Pix page, bool isWholePicture, ReadingTrace trace, CancellationToken cancellationToken)
    {
        int quarters = 0;
        Pix turned = page;
        try
        {
            IReadOnlyList<TextRegion> regions;
            using (trace.Time(ReadingStage.Detect))
            {
                double scale = BestScale(page);
                regions = _detector.Find(page, scale, cancellationToken);
                if (_steps.HasFlag(ReadingSteps.Turning) && PageLean.Lies(regions))
                {
                    quarters = 1;
                    turned = page.RotateQuarters(quarters);
                    regions = _detector.Find(turned, scale, cancellationToken);
                }
            }

            return Recognize(turned, quarters, regions, isWholePicture, trace, cancellationToken);
        }
        finally
        {
            if (turned != page)
            {
                turned.Dispose();
            }
        }
    }

    public void Dispose()
    {
        _detection.Dispose();
        _directions.Dispose();
        _recognition.Dispose();
    }

    private PageText Recognize(
        Pix turned, int quarters, IReadOnlyList<TextRegion> found, bool isWholePicture, ReadingTrace trace, CancellationToken cancellationToken)
    {
        GrayImage pixels = GrayImage.Of(turned);
        IReadOnlyList<TextRegion> regions = _steps.HasFlag(ReadingSteps.InkContrast) ? InkContrast.KeepPrinted(pixels, found) : found;
        trace.Saw(turned, regions);
        bool upsideDown = false;
        if (_steps.HasFlag(ReadingSteps.Turning))
        {
            using StageClock clock = trace.Time(ReadingStage.Direction);
            upsideDown = _direction.IsUpsideDown(pixels, regions, cancellationToken) ?? ReadsBetterReversed(pixels, regions, cancellationToken);
        }

        double lean = _steps.HasFlag(ReadingSteps.Levelling) ? PageLean.Measure(regions) : 0;
        PageTurn turn = new(quarters + (upsideDown ? 2 : 0), lean);
        List<LineLook> looks = [];
        PageText read;
        using (trace.Time(ReadingStage.Recognize))
        {
            read = Recognize(pixels, regions, turn, upsideDown, looks, cancellationToken);
        }

        PageLook look = PageLook.Of(pixels, looks, isWholePicture);
        trace.Judged(look);
        return read with { Fault = PictureJudge.Judge(look) };
    }

    private PageText Recognize(
        GrayImage pixels, IReadOnlyList<TextRegion> regions, PageTurn turn, bool upsideDown, List<LineLook> looks, CancellationToken cancellationToken)
    {
        List<(TextRegion Region, ReadLine Line)> lines = [];
        foreach (TextRegion region in regions)
        {
            ReadLine line = _recognizer.Read(pixels, upsideDown ? region.Reverse() : region, cancellationToken);
            looks.Add(LineInspector.Inspect(pixels, region, line));
            lines.Add((region, line));
        }

        IEnumerable<IReadOnlyList<Word>> runs = (_steps.HasFlag(ReadingSteps.Logos) ? _logos.AddTo(pixels, lines, upsideDown, cancellationToken) : lines)
            .Select(l => WordSplitter.Split(Upright(l.Region).Level(turn.Degrees, pixels.Width / 2.0, pixels.Height / 2.0), l.Line));
        return new(pixels.Width, pixels.Height, LineAssembler.Assemble(runs)) { Turn = turn };

        TextRegion Upright(TextRegion region) => upsideDown
            ? region with { CenterX = pixels.Width - region.CenterX, CenterY = pixels.Height - region.CenterY }
            : region;
    }

    // Where the direction model is of two minds, the recognizer is not: it is sure of few characters that stand on their heads.
    private bool ReadsBetterReversed(GrayImage pixels, IReadOnlyList<TextRegion> regions, CancellationToken cancellationToken)
    {
        TextRegion[] lines = [.. DirectionClassifier.Telling(regions)];
        return Sureness(lines.Select(l => l.Reverse())) > Sureness(lines);

        double Sureness(IEnumerable<TextRegion> asked) => asked
            .SelectMany(l => _recognizer.Read(pixels, l, cancellationToken).Characters)
            .Select(c => c.Confidence)
            .DefaultIfEmpty(0)
            .Average();
    }

    private double BestScale(Pix page)
    {
        double wanted = _steps.HasFlag(ReadingSteps.Scaling) && TextHeight.Estimate(page) is { } height ? BestTextHeight / height : 1;
        return Math.Clamp(wanted, LeastScale, MostScale);
    }
}
