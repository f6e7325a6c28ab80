using InvoiceWeb.Invoices.Uploads;
using InvoiceWeb.Reading.Documents.Images;
using InvoiceWeb.Reading.Documents.Pdf;
using InvoiceWeb.Reading.Documents.Xml;
using InvoiceWeb.Reading.Headers;
using InvoiceWeb.Reading.Tracing;

namespace InvoiceWeb.Reading.Documents;

/// <summary>From a document file of any supported kind to what it says. Decoders that a file could harm run as confined processes.</summary>
public sealed class DocumentReader
{
    private readonly PageReaderPool _readers;
    private readonly ReadingOptions _options;
    private readonly ImagePages _images;
    private readonly PdfTools _pdf;

    public DocumentReader(PageReaderPool readers, ConfinedTools tools)
    {
        _readers = readers;
        _options = tools.Options;
        _images = new(tools);
        _pdf = new(tools);
    }

    /// <summary>Reads all pages of a file.</summary>
    /// <param name="file">The whole file; it must stay unchanged until the task ends.</param>
    /// <exception cref="UnreadableImageException">The file cannot be read; the message says why.</exception>
    public Task<ReadDocument> ReadAsync(ReadOnlyMemory<byte> file, CancellationToken cancellationToken) =>
        ReadAsync(file, language: null, cancellationToken);

    /// <inheritdoc cref="ReadAsync(ReadOnlyMemory{byte}, CancellationToken)"/>
    /// <param name="language">Tesseract's name of the language that its pages are in; null to go by their words.</param>
    public Task<ReadDocument> ReadAsync(ReadOnlyMemory<byte> file, string? language, CancellationToken cancellationToken) =>
        ReadAsync(file, language, _ => ReadingTrace.None, cancellationToken);

    /// <inheritdoc cref="ReadAsync(ReadOnlyMemory{byte}, string?, CancellationToken)"/>
    /// <param name="begun">Hears of each page, 0-based, whose pixels are read now; a page that brings its text along is not among them.</param>
    public Task<ReadDocument> ReadAsync(ReadOnlyMemory<byte> file, string? language, Action<int> begun, CancellationToken cancellationToken) =>
        ReadAsync(file, language, page => { begun(page); return ReadingTrace.None; }, cancellationToken);

    /// <param name="traceOf">Gives what looks on while a page, 0-based, is read from its pixels.</param>
    internal Task<ReadDocument> ReadAsync(ReadOnlyMemory<byte> file, Func<int, ReadingTrace> traceOf, CancellationToken cancellationToken) =>
        ReadAsync(file, language: null, traceOf, cancellationToken);

    private Task<ReadDocument> ReadAsync(
        ReadOnlyMemory<byte> file, string? language, Func<int, ReadingTrace> traceOf, CancellationToken cancellationToken) => FileKinds.Of(file.Span) switch
        {
            FileKind.Image => ReadImageAsync(file, language, traceOf, cancellationToken),
            FileKind.Pdf => ReadPdfAsync(file, language, traceOf, cancellationToken),
            FileKind.Xml => Task.FromResult(new ReadDocument([PageText.Empty], InvoiceXml.Open(file))),
            _ => throw new UnreadableImageException(UnreadableWords.Unsupported) { Problem = UploadProblem.UnsupportedFormat },
        };

    private async Task<ReadDocument> ReadImageAsync(
        ReadOnlyMemory<byte> file, string? language, Func<int, ReadingTrace> traceOf, CancellationToken cancellationToken)
    {
        IReadOnlyList<ImageHeader> pages = FileChecks.CheckImage(file, _options);
        List<PageText> texts = [];
        for (int page = 0; page < pages.Count; page++)
        {
            ReadOnlyMemory<byte> image = await _images.DecodeAsync(file, page, cancellationToken);
            texts.Add(await _readers.ReadAsync(image, language, traceOf(page), cancellationToken));
        }

        return new(texts, Invoice: null);
    }

    private async Task<ReadDocument> ReadPdfAsync(
        ReadOnlyMemory<byte> file, string? language, Func<int, ReadingTrace> traceOf, CancellationToken cancellationToken)
    {
        using PdfFile pdf = await _pdf.OpenAsync(file, cancellationToken);
        IReadOnlyList<PageText> printed = await pdf.ReadTextAsync(cancellationToken);
        IReadOnlySet<int> scans = printed.Any(TextLayer.IsPlausible) ? await pdf.FindScansAsync(cancellationToken) : new HashSet<int>();
        List<PageText> texts = [];
        for (int page = 0; page < pdf.Pages.Count; page++)
        {
            texts.Add(TextLayer.IsPlausible(printed[page]) && !scans.Contains(page)
                ? printed[page]
                : await _readers.ReadAsync(
                    await pdf.RenderAsync(page, PdfPage.ReadingResolution, cancellationToken), language, traceOf(page), cancellationToken));
        }

        return new(texts, await pdf.FindInvoiceAsync(cancellationToken));
    }
}
