using InvoiceWeb.Invoices;
using Microsoft.AspNetCore.Identity;

namespace InvoiceWeb.Accounts;

/// <summary>A person who signs in. The user name is the e-mail address.</summary>
public sealed class AppUser
{
    public string Id { get; set; } = "";

    [ProtectedPersonalData]
    public string Email { get; set; } = "";

    public string NormalizedEmail { get; set; } = "";

    /// <summary>What colleagues call the person.</summary>
    [PersonalData]
    public string DisplayName { get; set; } = "";

    public string? PasswordHash { get; set; }

    public string SecurityStamp { get; set; } = "";

    /// <summary>Changes with every write; guards against lost updates.</summary>
    public string ConcurrencyStamp { get; set; } = "";

    /// <summary>One or more of <see cref="Accounts.Roles"/>.</summary>
    public IList<string> Roles { get; init; } = [];

    public bool LockoutEnabled { get; set; } = true;

    public DateTimeOffset? LockoutEnd { get; set; }

    public int AccessFailedCount { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public UserId UserId => new(Id);
}
