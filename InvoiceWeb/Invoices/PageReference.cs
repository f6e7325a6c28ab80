namespace InvoiceWeb.Invoices;

/// <summary>A page of an invoice: in which stored file it is and what is known of it without decoding.</summary>
/// <param name="ImageId">Identity of the file in <c>invoice_images</c>, 24 hexadecimal digits; the pages of one file share it.</param>
/// <param name="MediaType">Of the file, by content.</param>
/// <param name="Width">Pixels, upright; of a PDF's page those that a screen shows it with. Zero where there is nothing to show.</param>
/// <param name="Height">As <paramref name="Width"/>.</param>
/// <param name="Length">Bytes of the file.</param>
/// <param name="Sha256">Lower-case hexadecimal digest of the file.</param>
public sealed record PageReference(string ImageId, string MediaType, int Width, int Height, long Length, string Sha256)
{
    /// <summary>0-based place within the file.</summary>
    public int FilePage { get; init; }

    /// <summary>The perceptual hash of the page's picture, known once it was read from one.</summary>
    public ulong? PictureHash { get; init; }

    /// <summary>The page as it was sent, where this one was cut from it; kept as long as this one, so that it can be cut anew. It has none itself.</summary>
    public PageReference? Original { get; init; }

    /// <summary>All files that the page needs.</summary>
    public IEnumerable<string> ImageIds => Original is null ? [ImageId] : [ImageId, Original.ImageId];

    /// <summary>Whether the page can be shown; an electronic invoice without a print cannot.</summary>
    public bool HasPicture => Width > 0 && Height > 0;

    /// <summary>Whether it was sent as a picture, and not as a document that is shown by one.</summary>
    public bool IsPhoto => HasPicture && MediaType.StartsWith("image/", StringComparison.Ordinal);
}
