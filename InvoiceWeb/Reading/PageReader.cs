using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Reading.Headers;
using InvoiceWeb.Reading.PaddleOcr;
using InvoiceWeb.Reading.Pixels;
using InvoiceWeb.Reading.Tracing;
using Native.Leptonica;
using Native.OnnxRuntime;
using Native.Tesseract;

namespace InvoiceWeb.Reading;

/// <summary>From an image file to its words. Belongs to one thread; models are loaded with the first page that needs them.</summary>
internal sealed class PageReader(
    ReadingOptions options, ITellingPlaces places, IReadingLanguages? languages, SemaphoreSlim detections, TimeProvider time) : IDisposable
{
    /// <summary>What a decoder may be asked to allocate: four bytes a pixel.</summary>
    private const long MaxPixels = 200_000_000;

    private readonly TesseractReader _tesseract = new(options, languages);
    private PaddleReader? _paddle;

    /// <param name="file">The whole image file.</param>
    /// <param name="language">Tesseract's name of the language that letters beyond a to z are to be read in; null to go by the page's words.</param>
    /// <param name="trace">What looks on.</param>
    /// <param name="cancellationToken">Gives the page up.</param>
    /// <exception cref="UnreadableImageException">The page cannot be read; the message says why.</exception>
    public PageText Read(ReadOnlySpan<byte> file, string? language, ReadingTrace trace, CancellationToken cancellationToken)
    {
        ImageHeader header = ImageHeader.Read(file)
            ?? throw new UnreadableImageException("This is not a photo that can be read. Send a JPEG or PNG.");
        if ((long)header.Width * header.Height > MaxPixels)
        {
            throw new UnreadableImageException("The photo has too many megapixels. Crop it or take it with fewer.");
        }

        using PageTime pageTime = new(options.PageTimeLimit, time, cancellationToken);
        try
        {
            LeptonicaLibrary.Load();
            using FlatPage page = Open(file, header, trace, out ulong? hash);
            return Recognize(page, language, trace, pageTime) with { PictureHash = hash };
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new UnreadableImageException("Reading the photo took too long. Crop it to the invoice and send it again.", exception);
        }
        catch (LeptonicaException exception)
        {
            throw new UnreadableImageException("The photo is damaged and cannot be opened. Take it again.", exception);
        }
        catch (Exception exception) when (exception is TesseractException or OnnxRuntimeException)
        {
            throw new UnreadableImageException("The photo could not be read. Take it again in better light.", exception);
        }
    }

    public void Dispose()
    {
        _tesseract.Dispose();
        _paddle?.Dispose();
    }

    private FlatPage Open(ReadOnlySpan<byte> file, ImageHeader header, ReadingTrace trace, out ulong? hash)
    {
        Pix upright;
        using (trace.Time(ReadingStage.Decode))
        {
            upright = PageDecoder.Decode(file, header);
        }

        trace.Saw(ReadingStage.Decode, upright);
        hash = PictureHash.Of(GrayImage.Of(upright));
        using StageClock clock = trace.Time(ReadingStage.Flatten);
        if (!options.Steps.HasFlag(ReadingSteps.Flattening) || PageFinder.Find(upright) is not { } outline)
        {
            return FlatPage.Whole(upright);
        }

        using (upright)
        {
            FlatPage page = FlatPage.CutOut(upright, outline);
            trace.Saw(ReadingStage.Flatten, page.Image);
            return page;
        }
    }

    // PP-OCR reads every page; Tesseract those whose language has letters that PP-OCR does not know, and of all others what decides a field.
    private PageText Recognize(FlatPage flat, string? asked, ReadingTrace trace, PageTime pageTime)
    {
        _paddle ??= new(PaddleFiles.BesideProgram, options.Steps, detections);
        PageText page = _paddle.Read(flat.Image, flat.Outline is null, trace, pageTime.Whole) with { Outline = flat.Outline };
        page = pageTime.TryImprove(page, (p, limit) => AddAccents(flat, p, asked, trace, limit), pageTime.Extras);
        page = pageTime.TryImprove(page, (p, limit) => Reread(flat, p, trace, limit), pageTime.Whole);
        return pageTime.TryImprove(page, (p, limit) => AddSecondReadings(flat, p, trace, limit), pageTime.Whole);
    }

    private PageText AddAccents(FlatPage flat, PageText page, string? asked, ReadingTrace trace, CancellationToken cancellationToken)
    {
        if (!options.Steps.HasFlag(ReadingSteps.Accents) || (asked ?? LanguageGuess.Of(page.Text)) is not { } language || !_tesseract.Knows(language))
        {
            return page;
        }

        using StageClock clock = trace.Time(ReadingStage.Accents);
        return WordFusion.AddAccents(page, _tesseract.Read(flat.Image, page.Turn, language, cancellationToken));
    }

    private PageText Reread(FlatPage flat, PageText page, ReadingTrace trace, CancellationToken cancellationToken)
    {
        if (!options.Steps.HasFlag(ReadingSteps.Rereading) || _paddle is null)
        {
            return page;
        }

        using StageClock clock = trace.Time(ReadingStage.Rereading);
        return _paddle.Reread(flat.Image, page, places.Find(page), cancellationToken);
    }

    private PageText AddSecondReadings(FlatPage flat, PageText page, ReadingTrace trace, CancellationToken cancellationToken)
    {
        if (!options.Steps.HasFlag(ReadingSteps.SecondReading) || places.Find(page) is not { Count: > 0 } telling)
        {
            return page;
        }

        using StageClock clock = trace.Time(ReadingStage.SecondReading);
        return page with { SecondReadings = _tesseract.ReadPlaces(flat.Image, page, telling, _tesseract.LanguageOfFigures, cancellationToken) };
    }
}
