using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Invoices.Uploads;
using InvoiceWeb.Reading.Documents.Pdf;
using InvoiceWeb.Reading.Documents.Xml;
using InvoiceWeb.Reading.Headers;

namespace InvoiceWeb.Reading.Documents;

/// <summary>Tells what a file is: pictures by their headers, with managed code alone; PDFs by a confined process; invoices by their root.</summary>
internal sealed class FileInspector : IFileInspector
{
    private readonly ReadingOptions _options;
    private readonly PdfTools _pdf;

    public FileInspector(ConfinedTools tools)
    {
        _options = tools.Options;
        _pdf = new(tools);
    }

    public async Task<FileInspection> InspectAsync(ReadOnlyMemory<byte> file, CancellationToken cancellationToken)
    {
        try
        {
            return FileKinds.Of(file.Span) switch
            {
                FileKind.Image => InspectImage(file),
                FileKind.Pdf => await InspectPdfAsync(file, cancellationToken),
                FileKind.Xml => InspectXml(file),
                _ => new FileInspection.Unreadable(UploadProblem.UnsupportedFormat, UnreadableWords.Unsupported),
            };
        }
        catch (UnreadableImageException exception)
        {
            return new FileInspection.Unreadable(exception.Problem, exception.Message);
        }
    }

    private FileInspection.Document InspectImage(ReadOnlyMemory<byte> file)
    {
        IReadOnlyList<ImageHeader> pages = FileChecks.CheckImage(file, _options);
        return new(pages[0].MediaType, [.. pages.Select(page => new PageSize(page.Upright.Width, page.Upright.Height))]);
    }

    private async Task<FileInspection> InspectPdfAsync(ReadOnlyMemory<byte> file, CancellationToken cancellationToken)
    {
        using PdfFile pdf = await _pdf.OpenAsync(file, cancellationToken);
        return new FileInspection.Document("application/pdf", [.. pdf.Pages.Select(ShownSize)]);
    }

    private static FileInspection.Document InspectXml(ReadOnlyMemory<byte> file)
    {
        _ = InvoiceXml.Open(file);
        return new("application/xml", [default]);
    }

    private static PageSize ShownSize(PdfPage page)
    {
        (int width, int height) = page.Pixels(page.Resolution(PdfPage.ScreenResolution));
        return new(width, height);
    }
}
