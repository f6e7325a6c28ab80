using System.ComponentModel.DataAnnotations;

namespace InvoiceWeb.Storage.Database;

/// <summary>Where this instance keeps its files: the embedded database, and the keys that protect its cookies.</summary>
public sealed class DataOptions
{
    public const string SectionName = "Data";

    [Required]
    public string Directory { get; set; } = "data";

    public string FullPath => Path.GetFullPath(Directory);
}
