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
    private readonly ReadingSteps _steps;
    private readonly OnnxModel _detection;
    private readonly OnnxModel _directions;
    private readonly OnnxModel _recognition;
    private readonly LineFinder _lines;
    private readonly TextRecognizer _recognizer;
    private readonly LogoReader _logos;
    private readonly PlaceRereader _rereader;

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
        _recognizer = new(_recognition, CharacterSet.Read(files.Dictionary));
        _lines = new(new(_detection, detections), new(_directions), _recognizer, steps);
        _logos = new(_recognizer);
        _rereader = new(_recognizer);
    }

    /// <summary>Reads every line of a grey page, whichever way it lies.</summary>
    /// <param name="page">The page.</param>
    /// <param name="isWholePicture">Whether the page ends where its picture does, so that lines at its edge are cut off.</param>
    /// <param name="trace">Watches.</param>
    /// <param name="cancellationToken">Gives the page up.</param>
    public PageText Read(Pix page, bool isWholePicture, ReadingTrace trace, CancellationToken cancellationToken)
    {
        FoundLines found = _lines.Find(page, trace, cancellationToken);
        double lean = _steps.HasFlag(ReadingSteps.Levelling) ? PageLean.Measure(found.Regions) : 0;
        List<LineLook> looks = [];
        PageText read;
        using (trace.Time(ReadingStage.Recognize))
        {
            read = Recognize(found, new(found.Quarters, lean), looks, cancellationToken);
        }

        PageLook look = PageLook.Of(found.Page, looks, isWholePicture);
        trace.Judged(look);
        return read with { Fault = PictureJudge.Judge(look) };
    }

    /// <summary>Reads places again that were read less than surely.</summary>
    /// <param name="picture">The grey page as it lay.</param>
    /// <param name="page">What was read of it.</param>
    /// <param name="places">What decides its fields, on the turned page.</param>
    /// <param name="cancellationToken">Gives the page up.</param>
    public PageText Reread(Pix picture, PageText page, IReadOnlyList<PixelBox> places, CancellationToken cancellationToken)
    {
        PixelBox[] doubtful = [.. PlaceRereader.Doubtful(page, places)];
        if (doubtful.Length == 0)
        {
            return page;
        }

        using Pix turned = picture.RotateQuarters(page.Turn.Quarters);
        return _rereader.Reread(GrayImage.Of(turned), page, doubtful, cancellationToken);
    }

    public void Dispose()
    {
        _detection.Dispose();
        _directions.Dispose();
        _recognition.Dispose();
    }

    private PageText Recognize(FoundLines found, PageTurn turn, List<LineLook> looks, CancellationToken cancellationToken)
    {
        List<(TextRegion Region, ReadLine Line)> lines = [];
        foreach (TextRegion region in found.Regions)
        {
            ReadLine line = _recognizer.Read(found.Page, region, cancellationToken);
            looks.Add(LineInspector.Inspect(found.Page, region, line));
            lines.Add((region, line));
        }

        (double middleX, double middleY) = (found.Page.Width / 2.0, found.Page.Height / 2.0);
        IEnumerable<IReadOnlyList<Word>> runs = (_steps.HasFlag(ReadingSteps.Logos) ? _logos.AddTo(found.Page, lines, cancellationToken) : lines)
            .Select(l => WordSplitter.Split(l.Region.Level(turn.Degrees, middleX, middleY), l.Line));
        return new(found.Page.Width, found.Page.Height, LineAssembler.Assemble(runs)) { Turn = turn };
    }
}
