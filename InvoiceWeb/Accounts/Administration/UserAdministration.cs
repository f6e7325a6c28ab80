using InvoiceWeb.Accounts.Links;
using InvoiceWeb.Accounts.Tokens;
using InvoiceWeb.Accounts.TwoStep;
using InvoiceWeb.Auditing;
using Microsoft.AspNetCore.Identity;

namespace InvoiceWeb.Accounts.Administration;

/// <summary>What admins do with accounts. Each deed ends the sessions whose rights it changes and is written down.</summary>
public sealed class UserAdministration(
    AppUserManager users,
    UserDirectory directory,
    PasswordLinks links,
    LastAdminGuard guard,
    AccountDeletion deletion,
    IAccessTokenStore tokens,
    IAuditLog audit,
    TimeProvider clock)
{
    public Task<AppUser?> FindAsync(string id) => users.FindByIdAsync(id);

    /// <summary>Makes an account without a password, and the link with which the person sets one.</summary>
    public async Task<Invitation> InviteAsync(string email, string name, string role)
    {
        var user = directory.Prepare(email, name, role);
        var token = links.Attach(user);
        var result = await users.CreateAsync(user);
        if (result.Succeeded)
        {
            await WriteAsync(AuditAction.UserInvited, user, role);
        }

        return new Invitation(result, user, token);
    }

    /// <summary>Makes a new link in place of any before. The password that there is works until the link is used.</summary>
    public async Task<Invitation> CreateLinkAsync(AppUser user)
    {
        var token = links.Attach(user);
        var result = await users.UpdateAsync(user);
        return new Invitation(await WriteIfAsync(result, AuditAction.LinkCreated, user), user, token);
    }

    public async Task<IdentityResult> ChangeRoleAsync(AppUser user, string role, CancellationToken cancellationToken)
    {
        if (user.Roles is [var only] && string.Equals(only, role, StringComparison.Ordinal))
        {
            return IdentityResult.Success;
        }

        var before = string.Join(", ", user.Roles);
        var result = string.Equals(role, Roles.Admin, StringComparison.Ordinal)
            ? await SetAsync()
            : await guard.LeaveAsync(user, SetAsync, cancellationToken);
        return await WriteIfAsync(result, AuditAction.RoleChanged, user, $"{before} → {role}");

        Task<IdentityResult> SetAsync()
        {
            user.Roles.Clear();
            user.Roles.Add(role);
            return users.UpdateAndEndSessionsAsync(user);
        }
    }

    /// <summary>Keeps the person out from now on. Nothing of theirs is removed.</summary>
    public async Task<IdentityResult> DisableAsync(AppUser user, CancellationToken cancellationToken)
    {
        var result = await guard.LeaveAsync(
            user,
            () =>
            {
                user.DisabledAt = clock.GetUtcNow();
                user.Link = null;
                return users.UpdateAndEndSessionsAsync(user);
            },
            cancellationToken);
        return await WriteIfAsync(result, AuditAction.UserDisabled, user);
    }

    public async Task<IdentityResult> EnableAsync(AppUser user)
    {
        user.DisabledAt = null;
        return await WriteIfAsync(await users.UpdateAsync(user), AuditAction.UserEnabled, user);
    }

    /// <summary>Whatever the person, or whoever pretends to be, is signed in with: access tokens are revoked too.</summary>
    public async Task<IdentityResult> EndSessionsAsync(AppUser user)
    {
        var result = await users.UpdateAndEndSessionsAsync(user);
        if (result.Succeeded)
        {
            await tokens.DeleteAllAsync(user.UserId, CancellationToken.None);
        }

        return await WriteIfAsync(result, AuditAction.SessionsEnded, user);
    }

    public async Task<IdentityResult> ReleaseLockoutAsync(AppUser user)
    {
        user.LockoutEnd = null;
        user.AccessFailedCount = 0;
        return await WriteIfAsync(await users.UpdateAsync(user), AuditAction.LockoutReleased, user);
    }

    /// <summary>For whoever lost phone and recovery codes.</summary>
    public async Task<IdentityResult> TurnOffTwoStepAsync(AppUser user)
    {
        user.RemoveTwoStep();
        return await WriteIfAsync(await users.UpdateAndEndSessionsAsync(user), AuditAction.TwoStepTurnedOff, user);
    }

    public async Task<IdentityResult> DeleteAsync(AppUser user, CancellationToken cancellationToken) =>
        await WriteIfAsync(await deletion.DeleteAsync(user, cancellationToken), AuditAction.UserDeleted, user);

    private async Task<IdentityResult> WriteIfAsync(IdentityResult result, AuditAction action, AppUser user, string? detail = null)
    {
        if (result.Succeeded)
        {
            await WriteAsync(action, user, detail);
        }

        return result;
    }

    private Task WriteAsync(AuditAction action, AppUser user, string? detail = null) =>
        audit.WriteAsync(new AuditEntry(action, user.ToParty(), detail));
}
