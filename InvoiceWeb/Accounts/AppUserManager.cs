using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Accounts;

/// <summary>Identity's manager, and what it has no single call for.</summary>
public sealed class AppUserManager(
    IUserStore<AppUser> store,
    IOptions<IdentityOptions> options,
    IPasswordHasher<AppUser> hasher,
    IEnumerable<IUserValidator<AppUser>> userValidators,
    IEnumerable<IPasswordValidator<AppUser>> passwordValidators,
    ILookupNormalizer normalizer,
    IdentityErrorDescriber errors,
    IServiceProvider services,
    ILogger<AppUserManager> logger)
    : UserManager<AppUser>(store, options, hasher, userValidators, passwordValidators, normalizer, errors, services, logger)
{
    private const int RecoveryCodeCount = 10;

    /// <summary>Changes the user and ends all sessions, in one write.</summary>
    public async Task<IdentityResult> UpdateAndEndSessionsAsync(AppUser user)
    {
        await RenewSecurityStampAsync(user);
        return await UpdateUserAsync(user);
    }

    /// <summary>Sets a password for somebody who need not know the old one, releases the lockout, and ends all sessions, in one write.</summary>
    public async Task<IdentityResult> SetPasswordAsync(AppUser user, string password)
    {
        user.AccessFailedCount = 0;
        user.LockoutEnd = null;
        var result = await UpdatePasswordHash(user, password, validatePassword: true);
        return result.Succeeded ? await UpdateUserAsync(user) : result;
    }

    /// <summary>Makes another secret for the authenticator app. Sessions go on: nothing depends on it yet.</summary>
    public async Task<IdentityResult> NewAuthenticatorKeyAsync(AppUser user)
    {
        await ((IUserAuthenticatorKeyStore<AppUser>)Store).SetAuthenticatorKeyAsync(user, GenerateNewAuthenticatorKey(), CancellationToken);
        return await UpdateUserAsync(user);
    }

    /// <summary>Replaces the recovery codes together with whatever else the caller changed on the user.</summary>
    /// <returns>The codes, which are stored hashed only.</returns>
    /// <exception cref="InvalidOperationException">The user was changed at the same moment.</exception>
    public async Task<IReadOnlyList<string>> RenewRecoveryCodesAsync(AppUser user, bool endSessions)
    {
        string[] codes = [.. Enumerable.Range(0, RecoveryCodeCount).Select(_ => CreateTwoFactorRecoveryCode())];
        user.RecoveryCodes = TwoStep.RecoveryCodes.Of(codes);
        var result = endSessions ? await UpdateAndEndSessionsAsync(user) : await UpdateUserAsync(user);
        return result.Succeeded ? codes : throw new InvalidOperationException(result.ToString());
    }

    private async Task RenewSecurityStampAsync(AppUser user) =>
        await ((IUserSecurityStampStore<AppUser>)Store).SetSecurityStampAsync(user, Guid.NewGuid().ToString("N"), CancellationToken);
}
