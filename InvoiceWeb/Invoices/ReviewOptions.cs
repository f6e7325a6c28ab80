using System.ComponentModel.DataAnnotations;

namespace InvoiceWeb.Invoices;

/// <summary>When a person has to look.</summary>
public sealed class ReviewOptions
{
    public const string SectionName = "Review";

    /// <summary>The confidence (0 to 1) from which a value counts as sure.</summary>
    [Range(0.0, 1.0)]
    public double SureFrom { get; set; } = 0.95;
}
