using System.ComponentModel.DataAnnotations;

namespace InvoiceWeb.Invoices.Uploads;

/// <summary>What an upload may be at most.</summary>
public sealed class UploadOptions
{
    public const string SectionName = "Uploads";

    /// <summary>Bytes of a picture or document. As base64 it has to fit a MongoDB document of 16 MiB.</summary>
    [Range(10_000, 12_500_000)]
    public int MaxImageBytes { get; set; } = 12_000_000;

    [Range(10_000, 200_000_000)]
    public long MaxPixels { get; set; } = 50_000_000;

    /// <summary>Pages of an invoice, whether in one file or in several.</summary>
    [Range(1, 100)]
    public int MaxPages { get; set; } = 30;
}
