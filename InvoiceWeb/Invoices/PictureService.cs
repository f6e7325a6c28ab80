using System.Globalization;
using InvoiceWeb.Invoices.Ports;
using Microsoft.Extensions.Caching.Memory;

namespace InvoiceWeb.Invoices;

/// <summary>Pages as browsers show them. What has to be made of a PDF or TIFF is remembered while there is room.</summary>
public sealed class PictureService(IPageImageStore images, IPagePictures pictures) : IDisposable
{
    private const long CacheBytes = 64 * 1024 * 1024;

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = CacheBytes });

    /// <param name="page">0-based.</param>
    /// <returns>Null when there is no such page to see, or nothing of it to show.</returns>
    public Task<PagePicture?> FindAsync(Viewer viewer, Invoice invoice, int page, CancellationToken cancellationToken) =>
        FindAsync(viewer, invoice, invoice.Pages[page], cancellationToken);

    /// <param name="reference">A page of the invoice, or what one was cut from.</param>
    /// <inheritdoc cref="FindAsync(Viewer, Invoice, int, CancellationToken)"/>
    public async Task<PagePicture?> FindAsync(Viewer viewer, Invoice invoice, PageReference reference, CancellationToken cancellationToken)
    {
        if (!viewer.CanSee(invoice.OwnerId) || !reference.HasPicture)
        {
            return null;
        }

        if (cache.TryGetValue(KeyOf(reference), out PagePicture? known))
        {
            return known;
        }

        if (await images.FindAsync(reference.ImageId, cancellationToken) is not { } file
            || await pictures.ShowAsync(new PageImage(reference, file), cancellationToken) is not { } picture)
        {
            return null;
        }

        // A file that is shown as it is comes from the database as fast as from here.
        var isMade = !picture.Content.Equals(file);
        return isMade ? cache.Set(KeyOf(reference), picture, new MemoryCacheEntryOptions { Size = picture.Content.Length }) : picture;
    }

    /// <summary>The same for the same page of the same file, whoever sent it.</summary>
    public static string KeyOf(PageReference page) => string.Create(CultureInfo.InvariantCulture, $"{page.Sha256}-{page.FilePage}");

    public void Dispose() => cache.Dispose();
}
