using InvoiceWeb.Reading.Headers;
using InvoiceWeb.Reading.PaddleOcr;
using InvoiceWeb.Reading.Pixels;
using Native.Leptonica;
using Native.OnnxRuntime;
using Native.Tesseract;

namespace InvoiceWeb.Reading;

/// <summary>From an image file to its words. Belongs to one thread; models are loaded with the first page that needs them.</summary>
internal sealed class PageReader(ReadingOptions options) : IDisposable
{
    /// <summary>What a decoder may be asked to allocate: four bytes a pixel.</summary>
    private const long MaxPixels = 200_000_000;

    private readonly TesseractReader _tesseract = new(options);
    private PaddleReader? _paddle;

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
            LeptonicaLibrary.Load();
            using Pix upright = PageDecoder.Decode(file, header);
            return Recognize(upright, cancellationToken);
        }
        catch (LeptonicaException exception)
        {
            throw new UnreadableImageException("The photo is damaged and cannot be opened. Take it again.", exception);
        }
        catch (Exception exception) when (exception is TesseractException or OnnxRuntimeException)
        {
            throw new UnreadableImageException("The photo could not be read. Take it again in better light.", exception);
        }
        catch (TimeoutException exception)
        {
            throw new UnreadableImageException("Reading the photo took too long. Crop it to the invoice and send it again.", exception);
        }
    }

    public void Dispose()
    {
        _tesseract.Dispose();
        _paddle?.Dispose();
    }

    // PP-OCR reads every page; Tesseract only those whose language has letters that PP-OCR does not know.
    private PageText Recognize(Pix upright, CancellationToken cancellationToken)
    {
        _paddle ??= new(PaddleFiles.BesideProgram);
        PageText page = _paddle.Read(upright, cancellationToken);
        return LanguageGuess.Of(page.Text) is { } language && _tesseract.Knows(language)
            ? WordFusion.AddAccents(page, _tesseract.Read(upright, page.Turn, language, cancellationToken))
            : page;
    }
}
