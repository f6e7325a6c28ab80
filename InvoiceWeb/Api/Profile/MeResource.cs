using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Tokens;

namespace InvoiceWeb.Api.Profile;

/// <summary>Who the caller is.</summary>
/// <param name="Scopes">What the token may be used for; all that the role allows for a session.</param>
/// <param name="TwoStep">Whether signing in takes a code beside the password.</param>
public sealed record MeResource(string Id, string Email, string Name, string Role, IReadOnlyList<string> Scopes, bool TwoStep)
{
    public static MeResource Of(AppUser user, System.Security.Claims.ClaimsPrincipal caller) => new(
        user.Id,
        user.Email,
        user.DisplayName,
        user.IsAdmin ? Roles.Admin : Roles.Employee,
        [.. TokenScopes.OpenTo(user).Where(caller.HasScope)],
        user.TwoFactorEnabled);
}
