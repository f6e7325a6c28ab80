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

    /// <summary>The confidence from which a value needs no person's check.</summary>
    [Range(0.0, 1.0)]
    public double SureFrom { get; set; } = 0.8;

    public TimeSpan Lease => TimeSpan.FromSeconds(LeaseSeconds);
}
