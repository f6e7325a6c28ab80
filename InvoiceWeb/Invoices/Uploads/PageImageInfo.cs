namespace InvoiceWeb.Invoices.Uploads;

/// <summary>What an image's header says.</summary>
/// <param name="MediaType">By content, for example <c>image/jpeg</c>.</param>
/// <param name="Width">Pixels, once turned upright by EXIF.</param>
/// <param name="Height">Pixels, once turned upright by EXIF.</param>
public sealed record PageImageInfo(string MediaType, int Width, int Height)
{
    public long Pixels => (long)Width * Height;
}
