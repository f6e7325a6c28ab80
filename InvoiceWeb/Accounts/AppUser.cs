using InvoiceWeb.Accounts.Links;
using InvoiceWeb.Accounts.TwoStep;
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

    /// <summary>Null until the invitation is accepted.</summary>
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

    public DateTimeOffset? LastSignInAt { get; set; }

    /// <summary>Since when an admin keeps the person out.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    public bool TwoFactorEnabled { get; set; }

    /// <summary>The secret shared with the authenticator app, encrypted by the store.</summary>
    public string? ProtectedAuthenticatorKey { get; set; }

    /// <summary>The time step of the last code that was accepted: none is accepted twice.</summary>
    public long LastCodeStep { get; set; }

    public RecoveryCodes RecoveryCodes { get; set; } = RecoveryCodes.None;

    /// <summary>The one-time link with which the person sets a password.</summary>
    public PasswordLink? Link { get; set; }

    /// <summary>Set while it is being found out whether another admin remains; see <see cref="Administration.LastAdminGuard"/>.</summary>
    public DateTimeOffset? LeavingAdminAt { get; set; }

    public UserId UserId => new(Id);

    public bool IsAdmin => Roles.Contains(Accounts.Roles.Admin);

    public UserState State(DateTimeOffset now) => this switch
    {
        { DisabledAt: not null } => UserState.Disabled,
        { PasswordHash: null } => UserState.Invited,
        { LockoutEnd: { } end } when end > now => UserState.Locked,
        _ => UserState.Active,
    };
}
