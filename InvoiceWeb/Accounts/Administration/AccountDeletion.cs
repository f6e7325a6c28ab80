using InvoiceWeb.Accounts.Tokens;
using InvoiceWeb.Invoices.Ports;
using Microsoft.AspNetCore.Identity;

namespace InvoiceWeb.Accounts.Administration;

/// <summary>
/// Removes an account. Invoices are the company's and stay, without the person's name (docs/adr/0011-accounts-that-are-deleted.md). The account is
/// disabled first: a deletion that was interrupted leaves a disabled account, to be deleted again.
/// </summary>
public sealed class AccountDeletion(AppUserManager users, LastAdminGuard guard, IInvoiceOwners owners, IAccessTokenStore tokens, TimeProvider clock)
{
    /// <summary>What stands on invoices in place of the name.</summary>
    public const string FormerOwner = "Former user";

    public async Task<IdentityResult> DeleteAsync(AppUser user, CancellationToken cancellationToken)
    {
        var closed = await guard.LeaveAsync(
            user,
            () =>
            {
                user.DisabledAt ??= clock.GetUtcNow();
                return users.UpdateAndEndSessionsAsync(user);
            },
            cancellationToken);
        if (!closed.Succeeded)
        {
            return closed;
        }

        // Begun: it is brought to its end whoever waits for it.
        await tokens.DeleteAllAsync(user.UserId, CancellationToken.None);
        await owners.RenameAsync(user.UserId, FormerOwner, CancellationToken.None);
        return await users.DeleteAsync(user);
    }
}
