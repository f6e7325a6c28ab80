using System.ComponentModel.DataAnnotations;

namespace InvoiceWeb.Api;

/// <summary>What the API takes at most.</summary>
public sealed class ApiOptions
{
    public const string SectionName = "Api";

    /// <summary>Requests that one token or one person may make at once …</summary>
    [Range(1, 1_000_000)]
    public int Burst { get; set; } = 300;

    /// <summary>… and how many come back every minute.</summary>
    [Range(1, 1_000_000)]
    public int RequestsPerMinute { get; set; } = 600;

    /// <summary>Bytes of an invoice as JSON, which is held in memory. Larger ones go as multipart, which is not.</summary>
    [Range(100_000, 100_000_000)]
    public long MaxJsonBytes { get; set; } = 20_000_000;
}
