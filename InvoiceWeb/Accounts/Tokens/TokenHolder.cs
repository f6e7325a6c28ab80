using System.Security.Claims;

namespace InvoiceWeb.Accounts.Tokens;

/// <summary>Whoever comes with a token that works.</summary>
public sealed record TokenHolder(AppUser Owner, AccessToken Token)
{
    /// <summary>The owner as far as the token goes: without the scope <see cref="TokenScopes.Admin"/> an admin is an employee.</summary>
    public ClaimsPrincipal ToPrincipal()
    {
        var isAdmin = Owner.IsAdmin && Token.Scopes.Contains(TokenScopes.Admin, StringComparer.Ordinal);
        return new ClaimsPrincipal(new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, Owner.Id),
                new Claim(ClaimTypes.Name, Owner.Email),
                new Claim(ClaimTypes.Email, Owner.Email),
                new Claim(ClaimTypes.GivenName, Owner.DisplayName),
                new Claim(ClaimTypes.Role, isAdmin ? Roles.Admin : Roles.Employee),
                new Claim(TokenClaims.Id, Token.Id),
                .. Token.Scopes.Select(scope => new Claim(TokenClaims.Scope, scope)),
            ],
            TokenAuthentication.Scheme));
    }
}
