using Microsoft.AspNetCore.Identity;

namespace InvoiceWeb.Accounts;

/// <summary>Creates and lists users.</summary>
public sealed class UserDirectory(UserManager<AppUser> users, IUserList list, TimeProvider clock)
{
    public Task<IReadOnlyList<AppUser>> ListAsync(CancellationToken cancellationToken) => list.ListAsync(cancellationToken);

    public Task<bool> AnyAsync(CancellationToken cancellationToken) => list.AnyAsync(cancellationToken);

    /// <summary>Creates a user with one role and a password.</summary>
    public Task<IdentityResult> CreateAsync(string email, string displayName, string role, string password)
    {
        var user = new AppUser
        {
            Email = email,
            DisplayName = string.IsNullOrWhiteSpace(displayName) ? email : displayName.Trim(),
            CreatedAt = clock.GetUtcNow(),
            Roles = [role],
        };
        return users.CreateAsync(user, password);
    }
}
