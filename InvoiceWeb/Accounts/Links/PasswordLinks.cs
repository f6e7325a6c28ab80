using InvoiceWeb.Accounts.Tokens;
using InvoiceWeb.Auditing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Accounts.Links;

/// <summary>One-time links with which people set their password: the invitation's, and an admin's help for whoever forgot it.</summary>
public sealed class PasswordLinks(AppUserManager users, IUserList list, IAccessTokenStore tokens, IAuditLog audit, IOptionsMonitor<PasswordLinkOptions> options, TimeProvider clock)
{
    /// <summary>Gives the user a new link in place of any before; the caller stores the user.</summary>
    /// <returns>The link's token, which is stored nowhere.</returns>
    public string Attach(AppUser user)
    {
        var token = LinkToken.New();
        var lifetime = user.PasswordHash is null ? options.CurrentValue.Invitation : options.CurrentValue.Reset;
        user.Link = new PasswordLink(LinkToken.Hash(token), clock.GetUtcNow() + lifetime);
        return token;
    }

    /// <returns>Whose link it is; null when it does not work (any more).</returns>
    public async Task<AppUser?> FindAsync(string token, CancellationToken cancellationToken) =>
        await list.FindByLinkAsync(LinkToken.Hash(token), cancellationToken) is { DisabledAt: null, Link: { } link } user && link.ExpiresAt > clock.GetUtcNow()
            ? user
            : null;

    /// <summary>Sets the password and spends the link. All sessions end, access tokens are revoked, a lockout is released.</summary>
    /// <returns>Null when the link does not work (any more).</returns>
    public async Task<IdentityResult?> UseAsync(string token, string password, CancellationToken cancellationToken)
    {
        if (await FindAsync(token, cancellationToken) is not { } user)
        {
            return null;
        }

        // Spent together with the change, which the store guards: of two who use it at the same moment, one succeeds.
        user.Link = null;
        var result = await users.SetPasswordAsync(user, password);
        if (result.Succeeded)
        {
            await tokens.DeleteAllAsync(user.UserId, CancellationToken.None);
            await audit.WriteAsync(new AuditEntry(AuditAction.LinkUsed, user.ToParty()) { Actor = user.ToParty() });
        }

        return result;
    }
}
