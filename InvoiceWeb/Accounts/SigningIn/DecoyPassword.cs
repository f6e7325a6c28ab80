using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace InvoiceWeb.Accounts.SigningIn;

/// <summary>A hash to check passwords against where there is no account, so that it takes as long as where there is one.</summary>
public sealed class DecoyPassword(IServiceScopeFactory scopes)
{
    private readonly Lazy<string> hash = new(() =>
    {
        using var scope = scopes.CreateScope();
        var hasher = scope.ServiceProvider.GetRequiredService<IPasswordHasher<AppUser>>();
        return hasher.HashPassword(Nobody, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
    });

    public static AppUser Nobody { get; } = new();

    public string Hash => hash.Value;
}
