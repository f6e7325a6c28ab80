using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Reading.Documents.Images;
using InvoiceWeb.Reading.Documents.Pdf;
using InvoiceWeb.Reading.Headers;

namespace InvoiceWeb.Reading.Documents;

/// <summary>Makes pictures of pages by the same confined ways as they are read, so that what is shown is what was read.</summary>
internal sealed class PagePictures : IPagePictures
{
    private const string Jpeg = "image/jpeg";

    /// <summary>Pixels: sharp on a wide screen, and a fraction of what a scanner gives.</summary>
    private const int Width = 1600;

    private readonly IThumbnailer _shrinker;
    private readonly ImagePages _images;
    private readonly PdfTools _pdf;

    public PagePictures(ConfinedTools tools, IThumbnailer shrinker)
    {
        _shrinker = shrinker;
        _images = new(tools);
        _pdf = new(tools);
    }

    public async Task<PagePicture?> ShowAsync(PageImage page, CancellationToken cancellationToken)
    {
        try
        {
            return FileKinds.Of(page.Content.Span) switch
            {
                FileKind.Image => await ShowImageAsync(page, cancellationToken),
                FileKind.Pdf => await ShowPdfAsync(page, cancellationToken),
                _ => null,
            };
        }
        catch (UnreadableImageException)
        {
            return null;
        }
    }

    private async Task<PagePicture?> ShowImageAsync(PageImage page, CancellationToken cancellationToken)
    {
        ImageHeader? header = ImageHeader.Read(page.Content.Span);

        // Not every browser turns a PNG as its EXIF says.
        bool isShownByAll = header is { IsJpeg: true } or { MediaType: "image/png", Orientation: { Mirrored: false, Quarters: 0 } };
        if (isShownByAll)
        {
            return new(header!.Value.MediaType, page.Content); // shown by all implies a header
        }

        ReadOnlyMemory<byte> image = await _images.DecodeAsync(page.Content, page.Page.FilePage, cancellationToken);
        return await _shrinker.MakeAsync(image, Width, cancellationToken) is { } jpeg ? new(Jpeg, jpeg) : null;
    }

    private async Task<PagePicture?> ShowPdfAsync(PageImage page, CancellationToken cancellationToken)
    {
        using PdfFile pdf = await _pdf.OpenAsync(page.Content, cancellationToken);
        return page.Page.FilePage < pdf.Pages.Count
            ? new(Jpeg, await pdf.RenderAsync(page.Page.FilePage, PdfPage.ScreenResolution, cancellationToken))
            : null;
    }
}
