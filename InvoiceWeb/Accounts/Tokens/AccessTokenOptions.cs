using System.ComponentModel.DataAnnotations;

namespace InvoiceWeb.Accounts.Tokens;

/// <summary>How long access tokens may work.</summary>
public sealed class AccessTokenOptions
{
    public const string SectionName = "Tokens";

    /// <summary>The latest expiry that may be chosen, in days.</summary>
    [Range(1, 3660)]
    public int MaxDays { get; set; } = 366;
}
