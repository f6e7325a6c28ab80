using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Accounts.SigningIn;

/// <summary>Identity's sign-in, which keeps out whoever an admin disabled.</summary>
public sealed class AppSignInManager(
    UserManager<AppUser> users,
    IHttpContextAccessor requests,
    IUserClaimsPrincipalFactory<AppUser> claims,
    IOptions<IdentityOptions> options,
    ILogger<AppSignInManager> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<AppUser> confirmation)
    : SignInManager<AppUser>(users, requests, claims, options, logger, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(AppUser user) => user.DisabledAt is null && await base.CanSignInAsync(user);

    /// <returns>Null when the session has ended.</returns>
    public override async Task<AppUser?> ValidateSecurityStampAsync(ClaimsPrincipal? principal) =>
        await base.ValidateSecurityStampAsync(principal) is { DisabledAt: null } user ? user : null;

    public override async Task<AppUser?> ValidateTwoFactorSecurityStampAsync(ClaimsPrincipal? principal) =>
        await base.ValidateTwoFactorSecurityStampAsync(principal) is { DisabledAt: null } user ? user : null;

    /// <summary>Goes on after the password was found to be right: signs in, or asks for the second step.</summary>
    public Task<SignInResult> ContinueAsync(AppUser user, bool isPersistent) => SignInOrTwoFactorAsync(user, isPersistent);

    /// <summary>Signs in after the second step.</summary>
    public async Task CompleteAsync(AppUser user, bool isPersistent)
    {
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await SignInWithClaimsAsync(user, isPersistent, [new Claim("amr", "mfa")]);
    }
}
