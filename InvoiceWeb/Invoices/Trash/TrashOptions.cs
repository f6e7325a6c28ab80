using System.ComponentModel.DataAnnotations;

namespace InvoiceWeb.Invoices.Trash;

/// <summary>How long what was thrown away can be taken back.</summary>
public sealed class TrashOptions
{
    public const string SectionName = "Trash";

    /// <summary>Days after which an invoice in the trash is deleted for good.</summary>
    [Range(1, 3650)]
    public int KeepDays { get; set; } = 30;

    public TimeSpan Keep => TimeSpan.FromDays(KeepDays);
}
