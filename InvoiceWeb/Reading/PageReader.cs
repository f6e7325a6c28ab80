using InvoiceWeb.Reading.Headers;
using InvoiceWeb.Reading.Pixels;
using Native.Leptonica;
using Native.Tesseract;

namespace InvoiceWeb.Reading;

/// <summary>From an image file to its words. Belongs to one thread; the engine is loaded with the first page.</summary>
internal sealed class PageReader(ReadingOptions options) : IDisposable
{
    /// <summary>What a decoder may be asked to allocate: four bytes a pixel.</summary>
    private const long MaxPixels = 200_000_000;

    private TesseractEngine? _engine;

    public PageText Read(ReadOnlySpan<byte> file, CancellationToken cancellationToken)
    {
        ImageHeader header = ImageHeader.Read(file)
            ?? throw new UnreadableImageException("This is not a photo that can be read. Send a JPEG or PNG.");
        if ((long)header.Width * header.Height > MaxPixels)
        {
            throw new UnreadableImageException("The photo has too many megapixels. Crop it or take it with fewer.");
        }

        try
        {
            using Pix upright = PageDecoder.Decode(file, header);
            return Recognize(upright, cancellationToken);
        }
        catch (LeptonicaException exception)
        {
            throw new UnreadableImageException("The photo is damaged and cannot be opened. Take it again.", exception);
        }
        catch (TesseractException exception) when (_engine is not null)
        {
            throw new UnreadableImageException("The photo could not be read. Take it again in better light.", exception);
        }
        catch (TimeoutException exception)
        {
            throw new UnreadableImageException("Reading the photo took too long. Crop it to the invoice and send it again.", exception);
        }
    }

    public void Dispose() => _engine?.Dispose();

    private PageText Recognize(Pix upright, CancellationToken cancellationToken)
    {
        using PreparedPage page = PreparedPage.From(upright);
        IReadOnlyList<RecognizedWord> words = Engine().Read(page.Image, PageSegmentation.SingleColumn, options.PageTimeLimit, cancellationToken);
        return new(upright.Width, upright.Height, LineAssembler.Assemble(WordRuns.From(words, page)));
    }

    private TesseractEngine Engine()
    {
        if (_engine is null)
        {
            LeptonicaLibrary.Load();
            TesseractLibrary.Load();
            _engine = new(options.Languages, options.DataPath);
        }

        return _engine;
    }
}
