using System.Security.Cryptography;
using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.TwoStep;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace InvoiceWeb.Storage;

/// <content>The second step. The authenticator's secret is encrypted, recovery codes are hashed. Identity sets these, then calls <see cref="UpdateAsync"/>.</content>
public sealed partial class MongoUserStore
    : IUserTwoFactorStore<AppUser>, IUserAuthenticatorKeyStore<AppUser>, IUserTwoFactorRecoveryCodeStore<AppUser>
{
    private readonly IDataProtector authenticatorKeys = protection.CreateProtector("authenticator-key");

    public Task<bool> GetTwoFactorEnabledAsync(AppUser user, CancellationToken cancellationToken) => Task.FromResult(user.TwoFactorEnabled);

    public Task SetTwoFactorEnabledAsync(AppUser user, bool enabled, CancellationToken cancellationToken)
    {
        user.TwoFactorEnabled = enabled;
        return Task.CompletedTask;
    }

    public Task SetAuthenticatorKeyAsync(AppUser user, string key, CancellationToken cancellationToken)
    {
        user.ProtectedAuthenticatorKey = authenticatorKeys.Protect(key);
        return Task.CompletedTask;
    }

    /// <returns>Null when there is none, or none that the present keys can decrypt: then no code is right, and a recovery code or an admin helps.</returns>
    public Task<string?> GetAuthenticatorKeyAsync(AppUser user, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult(user.ProtectedAuthenticatorKey is { } key ? authenticatorKeys.Unprotect(key) : null);
        }
        catch (CryptographicException exception)
        {
            Log.KeyLost(logger, user.Id, exception);
            return Task.FromResult<string?>(null);
        }
    }

    public Task ReplaceCodesAsync(AppUser user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
    {
        user.RecoveryCodes = RecoveryCodes.Of(recoveryCodes);
        return Task.CompletedTask;
    }

    public Task<bool> RedeemCodeAsync(AppUser user, string code, CancellationToken cancellationToken)
    {
        if (user.RecoveryCodes.Use(code) is not { } left)
        {
            return Task.FromResult(false);
        }

        user.RecoveryCodes = left;
        return Task.FromResult(true);
    }

    public Task<int> CountCodesAsync(AppUser user, CancellationToken cancellationToken) => Task.FromResult(user.RecoveryCodes.Count);

    private static partial class Log
    {
        [LoggerMessage(1201, LogLevel.Error, "The authenticator secret of user {UserId} cannot be decrypted with the present keys")]
        public static partial void KeyLost(ILogger logger, string userId, Exception exception);
    }
}
