using InvoiceWeb.Auditing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Accounts.SigningIn;

/// <summary>Signs people in. From a refusal nobody learns whether there is such an account: neither by its words nor by its time.</summary>
public sealed class SignInService(
    AppSignInManager signIn,
    AppUserManager users,
    IPasswordHasher<AppUser> hasher,
    DecoyPassword decoy,
    FailureCounter failures,
    SignInThrottle throttle,
    IAuditLog audit,
    IOptions<SignInOptions> options,
    TimeProvider clock)
{
    private const int MaxAuditedName = 254;

    public async Task<SignInOutcome> WithPasswordAsync(string email, string password, bool stay, CancellationToken cancellationToken)
    {
        if (throttle.TryAccount(users.NormalizeEmail(email)) is { } wait)
        {
            return new SignInOutcome.Throttled(wait);
        }

        var started = clock.GetTimestamp();
        var user = await users.FindByEmailAsync(email);

        // One password is hashed whoever is asked for.
        var verified = hasher.VerifyHashedPassword(user ?? DecoyPassword.Nobody, user?.PasswordHash ?? decoy.Hash, password);
        if (user?.PasswordHash is null || !await signIn.CanSignInAsync(user) || await users.IsLockedOutAsync(user))
        {
            return await RefuseAsync(email, user, started, cancellationToken);
        }

        if (verified is PasswordVerificationResult.Failed)
        {
            await failures.CountAsync(user);
            return await RefuseAsync(email, user, started, cancellationToken);
        }

        if (verified is PasswordVerificationResult.SuccessRehashNeeded)
        {
            user.PasswordHash = hasher.HashPassword(user, password);
        }

        var result = await signIn.ContinueAsync(user, stay);
        return result.RequiresTwoFactor ? new SignInOutcome.NeedsCode() : await WelcomeAsync(user, AuditAction.SignedIn);
    }

    /// <summary>The second step, with a code of the authenticator app or with a recovery code.</summary>
    public async Task<SignInOutcome> WithCodeAsync(string code, bool isRecoveryCode, bool stay, CancellationToken cancellationToken)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } user)
        {
            return new SignInOutcome.Expired();
        }

        if (throttle.TryAccount(user.NormalizedEmail) is { } wait)
        {
            return new SignInOutcome.Throttled(wait);
        }

        var started = clock.GetTimestamp();
        if (!await signIn.CanSignInAsync(user) || await users.IsLockedOutAsync(user) || !await IsRightAsync(user, code, isRecoveryCode))
        {
            await failures.CountAsync(user);
            return await RefuseAsync(user.Email, user, started, cancellationToken);
        }

        await signIn.CompleteAsync(user, stay);
        return await WelcomeAsync(user, isRecoveryCode ? AuditAction.RecoveryCodeUsed : AuditAction.SignedIn);
    }

    private async Task<bool> IsRightAsync(AppUser user, string code, bool isRecoveryCode) => isRecoveryCode
        ? (await users.RedeemTwoFactorRecoveryCodeAsync(user, code)).Succeeded
        : await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, Digits(code));

    /// <summary>As apps show it, "123 456".</summary>
    private static string Digits(string code) => string.Concat(code.Where(char.IsAsciiDigit));

    private async Task<SignInOutcome> WelcomeAsync(AppUser user, AuditAction action)
    {
        user.AccessFailedCount = 0;
        user.LastSignInAt = clock.GetUtcNow();

        // Lost only against another change of the same moment, and then no harm is done.
        await users.UpdateAsync(user);
        await audit.WriteAsync(new AuditEntry(action) { Actor = user.ToParty() });
        return new SignInOutcome.SignedIn();
    }

    private async Task<SignInOutcome> RefuseAsync(string name, AppUser? user, long started, CancellationToken cancellationToken)
    {
        await audit.WriteAsync(new AuditEntry(AuditAction.SignInFailed) { Actor = user?.ToParty() ?? new AuditParty("", Auditable(name)) });
        var rest = options.Value.RefusalTime - clock.GetElapsedTime(started);
        if (rest > TimeSpan.Zero)
        {
            await Task.Delay(rest, clock, cancellationToken);
        }

        return new SignInOutcome.Refused();
    }

    /// <summary>What is no address may be a password that was typed into the wrong field.</summary>
    private static string Auditable(string name) => name.Contains('@', StringComparison.Ordinal) ? name[..Math.Min(name.Length, MaxAuditedName)] : "?";
}
