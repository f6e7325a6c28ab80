using InvoiceWeb.Reading.Pixels;
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

    private readonly OnnxModel _detection;
    private readonly OnnxModel _directions;
    private readonly OnnxModel _recognition;
    private readonly TextDetector _detector;
    private readonly DirectionClassifier _direction;
    private readonly TextRecognizer _recognizer;

    public PaddleReader(PaddleFiles files)
    {
        OnnxRuntimeLibrary library = OnnxRuntimeLibrary.Load(files.Library);
        _detection = new(library, files.Detection);
        _directions = new(library, files.Direction);
        _recognition = new(library, files.Recognition);
        _detector = new(_detection);
        _direction = new(_directions);
        _recognizer = new(_recognition, CharacterSet.Read(files.Dictionary));
    }

    /// <summary>Reads every line of a grey page, whichever way it lies.</summary>
    public PageText Read(Pix page, CancellationToken cancellationToken)
    {
        double scale = Math.Clamp(TextHeight.Estimate(page) is { } height ? BestTextHeight / height : 1, LeastScale, MostScale);
        IReadOnlyList<TextRegion> regions = _detector.Find(page, scale);
        int quarters = 0;
        Pix turned = page;
        try
        {
            if (Lies(regions))
            {
                quarters = 1;
                turned = page.RotateQuarters(quarters);
                regions = _detector.Find(turned, scale);
            }

            GrayImage pixels = new(turned.CopyGray(), turned.Width, turned.Height);
            regions = InkContrast.KeepPrinted(pixels, regions);
            bool upsideDown = _direction.IsUpsideDown(pixels, regions);
            PageTurn turn = new(quarters + (upsideDown ? 2 : 0), Lean(regions));
            return Recognize(pixels, regions, turn, upsideDown, cancellationToken);
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
        GrayImage pixels, IReadOnlyList<TextRegion> regions, PageTurn turn, bool upsideDown, CancellationToken cancellationToken)
    {
        List<IReadOnlyList<Word>> runs = [];
        foreach (TextRegion region in regions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            TextRegion read = upsideDown ? region.Reverse() : region;
            ReadLine line = _recognizer.Read(pixels, read);
            TextRegion upright = upsideDown
                ? region with { CenterX = pixels.Width - region.CenterX, CenterY = pixels.Height - region.CenterY }
                : region;
            runs.Add(WordSplitter.Split(upright.Level(turn.Degrees, pixels.Width / 2.0, pixels.Height / 2.0), line));
        }

        return new(pixels.Width, pixels.Height, LineAssembler.Assemble(runs)) { Turn = turn };
    }

    private static bool Lies(IReadOnlyList<TextRegion> regions)
    {
        TextRegion[] lines = [.. regions.Where(r => r.IsElongated)];
        return lines.Sum(r => Math.Abs(Math.Sin(r.Angle)) > Math.Sqrt(0.5) ? r.Length : -r.Length) > 0;
    }

    /// <summary>The median angle of the long lines in degrees, each weighing as much as it is long.</summary>
    private static double Lean(IReadOnlyList<TextRegion> regions)
    {
        TextRegion[] lines = [.. regions.Where(r => r.Length > 4 * r.Thickness).OrderBy(r => r.Angle)];
        double half = lines.Sum(r => r.Length) / 2;
        double sum = 0;
        foreach (TextRegion line in lines)
        {
            sum += line.Length;
            if (sum >= half)
            {
                return line.Angle * 180 / Math.PI;
            }
        }

        return 0;
    }
}
