using InvoiceWeb.Invoices.Ports;
using Microsoft.Extensions.Caching.Memory;

namespace InvoiceWeb.Invoices;

/// <summary>Small pictures of pages for lists. Made when first asked for and remembered while there is room.</summary>
public sealed class ThumbnailService(PictureService pictures, IThumbnailer thumbnailer) : IDisposable
{
    /// <summary>Three pixels for each of the 48 that a list gives it, as sharp phones want them.</summary>
    public const int Width = 144;

    private const long CacheBytes = 32 * 1024 * 1024;

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = CacheBytes });

    /// <param name="page">0-based.</param>
    /// <returns>A JPEG; null when there is no such page to see or nothing of it to show.</returns>
    public async Task<byte[]?> FindAsync(Viewer viewer, Invoice invoice, int page, CancellationToken cancellationToken)
    {
        var key = PictureService.KeyOf(invoice.Pages[page]);
        if (cache.TryGetValue(key, out byte[]? known))
        {
            return known;
        }

        if (await pictures.FindAsync(viewer, invoice, page, cancellationToken) is not { } picture
            || await thumbnailer.MakeAsync(picture.Content, Width, cancellationToken) is not { } thumbnail)
        {
            return null;
        }

        return cache.Set(key, thumbnail, new MemoryCacheEntryOptions { Size = thumbnail.Length });
    }

    public void Dispose() => cache.Dispose();
}
