using InvoiceWeb.Accounts;
using Microsoft.AspNetCore.Identity;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Storage;

/// <content>Names, e-mail address and roles. The user name is the e-mail address; accounts are made by an admin, so it counts as confirmed.</content>
public sealed partial class MongoUserStore : IUserEmailStore<AppUser>, IUserRoleStore<AppUser>
{
    public Task<string> GetUserIdAsync(AppUser user, CancellationToken cancellationToken) => Task.FromResult(user.Id);

    public Task<string?> GetUserNameAsync(AppUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task SetUserNameAsync(AppUser user, string? userName, CancellationToken cancellationToken) => SetEmailAsync(user, userName, cancellationToken);

    public Task<string?> GetNormalizedUserNameAsync(AppUser user, CancellationToken cancellationToken) => GetNormalizedEmailAsync(user, cancellationToken);

    public Task SetNormalizedUserNameAsync(AppUser user, string? normalizedName, CancellationToken cancellationToken) =>
        SetNormalizedEmailAsync(user, normalizedName, cancellationToken);

    public Task<string?> GetEmailAsync(AppUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task SetEmailAsync(AppUser user, string? email, CancellationToken cancellationToken)
    {
        user.Email = email ?? throw new ArgumentNullException(nameof(email));
        return Task.CompletedTask;
    }

    public Task<string?> GetNormalizedEmailAsync(AppUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.NormalizedEmail);

    public Task SetNormalizedEmailAsync(AppUser user, string? normalizedEmail, CancellationToken cancellationToken)
    {
        user.NormalizedEmail = normalizedEmail ?? throw new ArgumentNullException(nameof(normalizedEmail));
        return Task.CompletedTask;
    }

    public Task<bool> GetEmailConfirmedAsync(AppUser user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetEmailConfirmedAsync(AppUser user, bool confirmed, CancellationToken cancellationToken) =>
        confirmed ? Task.CompletedTask : throw new ArgumentException("An address that an admin gave is confirmed.", nameof(confirmed));

    public Task<AppUser?> FindByEmailAsync(string normalizedEmail, CancellationToken cancellationToken) =>
        FindAsync(new BsonDocument("normalizedEmail", normalizedEmail), cancellationToken);

    public Task AddToRoleAsync(AppUser user, string roleName, CancellationToken cancellationToken)
    {
        user.Roles.Add(Known(roleName));
        return Task.CompletedTask;
    }

    public Task RemoveFromRoleAsync(AppUser user, string roleName, CancellationToken cancellationToken)
    {
        user.Roles.Remove(Known(roleName));
        return Task.CompletedTask;
    }

    public Task<IList<string>> GetRolesAsync(AppUser user, CancellationToken cancellationToken) => Task.FromResult<IList<string>>([.. user.Roles]);

    public Task<bool> IsInRoleAsync(AppUser user, string roleName, CancellationToken cancellationToken) =>
        Task.FromResult(user.Roles.Contains(Known(roleName)));

    public async Task<IList<AppUser>> GetUsersInRoleAsync(string roleName, CancellationToken cancellationToken) =>
        await Users.FindAsync(new BsonDocument("roles", Known(roleName)), new FindOptions { Limit = ListLimit }, cancellationToken)
            .Select(UserDocuments.ToUser)
            .ToListAsync(cancellationToken);

    /// <summary>Identity gives role names in upper case.</summary>
    private static string Known(string roleName) =>
        Roles.All.FirstOrDefault(role => role.Equals(roleName, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException($"There is no role '{roleName}'.", nameof(roleName));
}
