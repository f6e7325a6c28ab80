using System.Security.Claims;
using InvoiceWeb.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace InvoiceWeb.Live;

/// <summary>Whether whoever opened a stream may still listen. A stream outlives the checks that each request passes, so it repeats them.</summary>
public sealed class LiveSession(SignInManager<AppUser> signIn, TimeProvider clock)
{
    /// <summary>When the cookie that opened the stream runs out; a renewed one opens the next stream.</summary>
    public static async Task<DateTimeOffset> ExpiresAsync(HttpContext context)
    {
        var ticket = await context.AuthenticateAsync();
        return ticket.Properties?.ExpiresUtc ?? DateTimeOffset.MaxValue;
    }

    public async Task<bool> HoldsAsync(ClaimsPrincipal user, DateTimeOffset expires) =>
        clock.GetUtcNow() < expires && await signIn.ValidateSecurityStampAsync(user) is not null;
}
