using Microsoft.AspNetCore.Identity;

namespace InvoiceWeb.Accounts;

/// <summary>Creates, finds and lists users.</summary>
public sealed class UserDirectory(AppUserManager users, IUserList list, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <inheritdoc cref="IUserList.ListAsync"/>
    public Task<UserPage> ListAsync(string search, string? after, CancellationToken cancellationToken) =>
        list.ListAsync(search, after, PageSize, cancellationToken);

    public Task<bool> AnyAsync(CancellationToken cancellationToken) => list.AnyAsync(cancellationToken);

    public Task<AppUser?> FindByEmailAsync(string email) => users.FindByEmailAsync(email);

    /// <summary>Creates a user with one role and a password.</summary>
    public Task<IdentityResult> CreateAsync(string email, string displayName, string role, string password) =>
        users.CreateAsync(Prepare(email, displayName, role), password);

    /// <summary>A user who is not stored yet.</summary>
    public AppUser Prepare(string email, string displayName, string role) => new()
    {
        Email = email.Trim(),
        DisplayName = string.IsNullOrWhiteSpace(displayName) ? email.Trim() : displayName.Trim(),
        CreatedAt = clock.GetUtcNow(),
        Roles = [role],
    };
}
