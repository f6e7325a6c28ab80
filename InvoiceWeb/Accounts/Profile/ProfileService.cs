using InvoiceWeb.Accounts.Administration;
using InvoiceWeb.Accounts.SigningIn;
using InvoiceWeb.Accounts.Tokens;
using InvoiceWeb.Accounts.TwoStep;
using InvoiceWeb.Auditing;
using Microsoft.AspNetCore.Identity;

namespace InvoiceWeb.Accounts.Profile;

/// <summary>What people do with their own account. What a stolen session must not do asks for the password once more.</summary>
public sealed class ProfileService(
    AppUserManager users,
    AppSignInManager signIn,
    FailureCounter failures,
    AccountDeletion deletion,
    AccessTokens tokens,
    IAccessTokenStore tokenStore,
    IAuditLog audit)
{
    public const string WrongPassword = "WrongPassword";

    public async Task<IdentityResult> ChangePasswordAsync(AppUser user, string current, string changed)
    {
        if (await ConfirmAsync(user, current) is { Succeeded: false } refused)
        {
            return refused;
        }

        return await KeepSignedInAsync(await users.SetPasswordAsync(user, changed), user, AuditAction.PasswordChanged);
    }

    /// <summary>Ends every session, this one too, and revokes all access tokens.</summary>
    public async Task<IdentityResult> SignOutEverywhereAsync(AppUser user)
    {
        var result = await users.UpdateAndEndSessionsAsync(user);
        if (result.Succeeded)
        {
            await tokenStore.DeleteAllAsync(user.UserId, CancellationToken.None);
            await audit.WriteAsync(new AuditEntry(AuditAction.SignedOutEverywhere));
            await signIn.SignOutAsync();
        }

        return result;
    }

    /// <summary>Makes an access token. It outlives the session, so that a stolen session must not be enough to make one.</summary>
    public async Task<TokenResult> MakeTokenAsync(AppUser user, string password, TokenOrder order, CancellationToken cancellationToken) =>
        await ConfirmAsync(user, password) is { Succeeded: false }
            ? new TokenResult.Refused(TokenFlaw.WrongPassword)
            : await tokens.MakeAsync(user, order, cancellationToken);

    /// <returns>The secret for the authenticator app, base32; made where there is none. It counts once a code of it was given.</returns>
    public async Task<string> AuthenticatorKeyAsync(AppUser user)
    {
        if (await users.GetAuthenticatorKeyAsync(user) is { Length: > 0 } key)
        {
            return key;
        }

        await users.NewAuthenticatorKeyAsync(user);
        return await users.GetAuthenticatorKeyAsync(user) ?? throw new InvalidOperationException("The authenticator's secret was not stored.");
    }

    /// <returns>The recovery codes, shown once; null when the code is wrong.</returns>
    public async Task<IReadOnlyList<string>?> TurnOnTwoStepAsync(AppUser user, string code)
    {
        var digits = string.Concat(code.Where(char.IsAsciiDigit));
        if (!await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, digits))
        {
            return null;
        }

        user.TwoFactorEnabled = true;
        var codes = await users.RenewRecoveryCodesAsync(user, endSessions: true);
        await RefreshSessionAsync(user);
        await audit.WriteAsync(new AuditEntry(AuditAction.TwoStepTurnedOn, user.ToParty()));
        return codes;
    }

    public async Task<IdentityResult> TurnOffTwoStepAsync(AppUser user, string password)
    {
        if (await ConfirmAsync(user, password) is { Succeeded: false } refused)
        {
            return refused;
        }

        user.RemoveTwoStep();
        return await KeepSignedInAsync(await users.UpdateAndEndSessionsAsync(user), user, AuditAction.TwoStepTurnedOff);
    }

    /// <returns>The new codes, which replace those before; or why there are none.</returns>
    public async Task<(IdentityResult Result, IReadOnlyList<string> Codes)> RenewRecoveryCodesAsync(AppUser user, string password)
    {
        if (await ConfirmAsync(user, password) is { Succeeded: false } refused)
        {
            return (refused, []);
        }

        var codes = await users.RenewRecoveryCodesAsync(user, endSessions: false);
        await audit.WriteAsync(new AuditEntry(AuditAction.RecoveryCodesRenewed, user.ToParty()));
        return (IdentityResult.Success, codes);
    }

    public async Task<IdentityResult> DeleteAsync(AppUser user, string password, CancellationToken cancellationToken)
    {
        if (await ConfirmAsync(user, password) is { Succeeded: false } refused)
        {
            return refused;
        }

        var result = await deletion.DeleteAsync(user, cancellationToken);
        if (result.Succeeded)
        {
            await audit.WriteAsync(new AuditEntry(AuditAction.UserDeleted, user.ToParty()));
            await signIn.SignOutAsync();
        }

        return result;
    }

    /// <summary>Whether it is the owner's password. The same lockout as at the door: a stolen session is no place to guess passwords.</summary>
    public async Task<IdentityResult> ConfirmAsync(AppUser user, string password)
    {
        if (!await users.IsLockedOutAsync(user) && await users.CheckPasswordAsync(user, password))
        {
            return IdentityResult.Success;
        }

        await failures.CountAsync(user);
        return IdentityResult.Failed(new IdentityError { Code = WrongPassword, Description = "That is not your password, or it was wrong too often. After five wrong tries wait a quarter of an hour." });
    }

    /// <summary>All other sessions ended; this one gets a cookie that holds.</summary>
    private async Task<IdentityResult> KeepSignedInAsync(IdentityResult result, AppUser user, AuditAction action)
    {
        if (result.Succeeded)
        {
            await RefreshSessionAsync(user);
            await audit.WriteAsync(new AuditEntry(action, user.ToParty()));
        }

        return result;
    }

    private Task RefreshSessionAsync(AppUser user) =>
        signIn.Context.User.TokenId() is null ? signIn.RefreshSignInAsync(user) : Task.CompletedTask; // a program has no cookie
}
