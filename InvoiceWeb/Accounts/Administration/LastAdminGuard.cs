using Microsoft.AspNetCore.Identity;

namespace InvoiceWeb.Accounts.Administration;

/// <summary>
/// Sees to it that an admin remains, also when two leave at the same moment on two instances. Each first marks himself as leaving, then looks
/// for another who is not: of two, at least the later one sees the other's mark, and stays. A mark that a crash left behind is taken off
/// after a minute, which changes the user, so that whoever set it can no longer go through with what it was for.
/// </summary>
public sealed class LastAdminGuard(AppUserManager users, IUserList list, TimeProvider clock)
{
    public const string ErrorCode = "LastAdmin";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly IdentityError LastAdmin = new()
    {
        Code = ErrorCode,
        Description = "This is the only admin who can sign in. Make somebody else an admin first.",
    };

    /// <summary>Does what takes away an admin's rights, if another admin remains.</summary>
    /// <param name="leave">Writes the user, guarded by the concurrency stamp.</param>
    public async Task<IdentityResult> LeaveAsync(AppUser user, Func<Task<IdentityResult>> leave, CancellationToken cancellationToken)
    {
        if (!user.IsAdmin)
        {
            return await leave();
        }

        await list.ClearLeavingAdminsAsync(clock.GetUtcNow() - Patience, cancellationToken);
        user.LeavingAdminAt = clock.GetUtcNow();
        var marked = await users.UpdateAsync(user);
        if (!marked.Succeeded)
        {
            return marked;
        }

        var others = await list.HasOtherAdminAsync(user.Id, CancellationToken.None);
        user.LeavingAdminAt = null;
        if (others)
        {
            return await leave();
        }

        await users.UpdateAsync(user);
        return IdentityResult.Failed(LastAdmin);
    }
}
