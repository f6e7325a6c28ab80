using InvoiceWeb.Accounts;

namespace InvoiceWeb.Api.Profile;

/// <summary>The account behind a request.</summary>
internal static class Caller
{
    /// <exception cref="BadHttpRequestException">Deleted a moment ago: the cookie is not looked at again yet.</exception>
    public static async Task<AppUser> CallerAsync(this AppUserManager users, HttpContext context) =>
        await users.GetUserAsync(context.User) ?? throw new BadHttpRequestException("The account is gone.", StatusCodes.Status401Unauthorized);
}
