namespace InvoiceWeb.Invoices.Uploads;

/// <summary>What an invoice remembers of its upload, to know it again.</summary>
/// <param name="Sha256">Over all files, as <see cref="UploadDigest"/> makes it; later changes to the pages leave it as it is.</param>
public sealed record UploadReceipt(UploadKey Key, string Sha256)
{
    /// <summary>For whom the key counts, once the invoice is somebody else's; null while that is its owner.</summary>
    public UserId? Sender { get; init; }
}
