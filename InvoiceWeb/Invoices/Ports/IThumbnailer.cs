namespace InvoiceWeb.Invoices.Ports;

/// <summary>Makes small pictures of page images.</summary>
public interface IThumbnailer
{
    /// <param name="width">Pixels. A narrower image keeps its width; the height follows.</param>
    /// <returns>An upright JPEG; null when the image cannot be decoded.</returns>
    Task<byte[]?> MakeAsync(ReadOnlyMemory<byte> image, int width, CancellationToken cancellationToken);
}
