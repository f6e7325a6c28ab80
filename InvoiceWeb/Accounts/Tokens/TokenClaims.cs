using System.Security.Claims;

namespace InvoiceWeb.Accounts.Tokens;

/// <summary>What a principal that came with a token carries beside what one with a cookie does.</summary>
public static class TokenClaims
{
    public const string Id = "token";

    public const string Scope = "scope";

    /// <returns>Null for who came with a cookie.</returns>
    public static string? TokenId(this ClaimsPrincipal user) => user.FindFirstValue(Id);

    /// <summary>A session has all scopes: it is bounded by its role alone.</summary>
    public static bool HasScope(this ClaimsPrincipal user, string scope) => user.TokenId() is null || user.HasClaim(Scope, scope);
}
