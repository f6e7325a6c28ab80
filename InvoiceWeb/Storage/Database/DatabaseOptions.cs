using System.ComponentModel.DataAnnotations;

namespace InvoiceWeb.Storage.Database;

/// <summary>Which database is used, and whether the embedded one may be reached from outside the process.</summary>
public sealed class DatabaseOptions
{
    public const string SectionName = "Database";

    /// <summary>The name under <c>ConnectionStrings</c>. Without it the embedded database is used.</summary>
    public const string ConnectionStringName = "MongoDB";

    [Required]
    [RegularExpression("^[A-Za-z0-9_-]{1,38}$", ErrorMessage = "Database:Name has to be 1 to 38 letters, digits, hyphens or underscores.")]
    public string Name { get; set; } = "invoiceweb";

    /// <summary>A loopback address and port on which the embedded database listens too, as 127.0.0.1:27027.</summary>
    public string? Listen { get; set; }

    /// <summary>Who may sign in there.</summary>
    public string? User { get; set; }

    /// <summary>By which password; or else by that in <see cref="PasswordFile"/>.</summary>
    public string? Password { get; set; }

    /// <summary>A file whose first line is the password.</summary>
    public string? PasswordFile { get; set; }

    /// <summary>Set by commands: they use the database that a running server has open, and make none where there is none.</summary>
    public bool JoinsRunning { get; set; }
}
