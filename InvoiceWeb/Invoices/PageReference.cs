namespace InvoiceWeb.Invoices;

/// <summary>A page of an invoice: which stored image it is and what is known of it without decoding.</summary>
/// <param name="ImageId">Identity in <c>invoice_images</c>, 24 hexadecimal digits.</param>
/// <param name="Width">Pixels, upright.</param>
/// <param name="Height">Pixels, upright.</param>
/// <param name="Length">Bytes of the image file.</param>
/// <param name="Sha256">Lower-case hexadecimal digest of the image file.</param>
public sealed record PageReference(string ImageId, string MediaType, int Width, int Height, long Length, string Sha256);
