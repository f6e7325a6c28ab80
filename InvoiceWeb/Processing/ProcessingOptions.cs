using System.ComponentModel.DataAnnotations;

namespace InvoiceWeb.Processing;

/// <summary>How invoices are worked off.</summary>
public sealed class ProcessingOptions
{
    public const string SectionName = "Processing";

    /// <summary>Whether this instance reads invoices, or only serves browsers.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Seconds after which an invoice whose worker fell silent is given to another. Renewed at a third of it.</summary>
    [Range(1, 3600)]
    public int LeaseSeconds { get; set; } = 15;

    public TimeSpan Lease => TimeSpan.FromSeconds(LeaseSeconds);
}
