using Microsoft.AspNetCore.Identity;

namespace InvoiceWeb.Accounts;

/// <summary>The first admin: made once, by whoever holds the token of the set-up link that the console showed.</summary>
public sealed class SetupService(SetupToken token, UserDirectory directory)
{
    /// <summary>Whether the link with this token still opens the set-up page.</summary>
    public async Task<bool> IsOpenAsync(string? candidate, CancellationToken cancellationToken) =>
        token.Matches(candidate) && !await directory.AnyAsync(cancellationToken);

    /// <returns>Null when the link is not valid (any more).</returns>
    public async Task<IdentityResult?> CreateFirstAdminAsync(
        string? candidate, string email, string displayName, string password, CancellationToken cancellationToken)
    {
        using var turn = await token.EnterAsync(cancellationToken);
        return await IsOpenAsync(candidate, cancellationToken)
            ? await directory.CreateAsync(email, displayName, Roles.Admin, password)
            : null;
    }
}
