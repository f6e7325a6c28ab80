using System.ComponentModel.DataAnnotations;

namespace InvoiceWeb.Operation;

/// <summary>This process among others on the same database.</summary>
public sealed class InstanceOptions
{
    public const string SectionName = "Instance";

    /// <summary>What operators call it.</summary>
    [Required]
    [StringLength(60, MinimumLength = 1, ErrorMessage = "Instance:Name has to be 1 to 60 characters.")]
    public string Name { get; set; } = Environment.MachineName;
}
