using System.ComponentModel.DataAnnotations;

namespace InvoiceWeb.Storage.Database;

/// <summary>Which database is used.</summary>
public sealed class DatabaseOptions
{
    public const string SectionName = "Database";

    /// <summary>The name under <c>ConnectionStrings</c>. Without it the embedded database is used.</summary>
    public const string ConnectionStringName = "MongoDB";

    [Required]
    [RegularExpression("^[A-Za-z0-9_-]{1,38}$", ErrorMessage = "Database:Name has to be 1 to 38 letters, digits, hyphens or underscores.")]
    public string Name { get; set; } = "invoiceweb";
}
