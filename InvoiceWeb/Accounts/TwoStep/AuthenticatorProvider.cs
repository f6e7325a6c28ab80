using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace InvoiceWeb.Accounts.TwoStep;

/// <summary>Checks the codes of authenticator apps. Unlike Identity's own, it takes each code once only (RFC 6238, section 5.2).</summary>
public sealed class AuthenticatorProvider(TimeProvider clock) : IUserTwoFactorTokenProvider<AppUser>
{
    /// <summary>Steps before and after the present one: clocks of phones differ.</summary>
    private const int Tolerance = 1;

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<AppUser> manager, AppUser user) =>
        !string.IsNullOrEmpty(await manager.GetAuthenticatorKeyAsync(user));

    /// <summary>The app makes the codes.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<AppUser> manager, AppUser user) => Task.FromResult("");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<AppUser> manager, AppUser user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key || StepOf(token, Base32.Decode(key)) is not { } step || step <= user.LastCodeStep)
        {
            return false;
        }

        // Of two requests with the same code, the store lets one through: the other's user has changed meanwhile.
        user.LastCodeStep = step;
        return (await manager.UpdateAsync(user)).Succeeded;
    }

    private long? StepOf(string code, byte[] secret)
    {
        var typed = Encoding.ASCII.GetBytes(code);
        var now = TimeCode.StepAt(clock.GetUtcNow());
        for (var step = now + Tolerance; step >= now - Tolerance; step--)
        {
            if (CryptographicOperations.FixedTimeEquals(typed, Encoding.ASCII.GetBytes(TimeCode.At(secret, step))))
            {
                return step;
            }
        }

        return null;
    }
}
