using InvoiceWeb.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Tests.Accounts.SigningIn;

/// <summary>Identity's hasher, and how often it verified a password.</summary>
public sealed class CountingHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<AppUser>(options)
{
    private int verifications;

    public int Verifications => verifications;

    public override PasswordVerificationResult VerifyHashedPassword(AppUser user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref verifications);
        return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
