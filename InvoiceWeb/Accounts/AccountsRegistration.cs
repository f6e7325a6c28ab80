using InvoiceWeb.Accounts.Administration;
using InvoiceWeb.Accounts.Import;
using InvoiceWeb.Accounts.Links;
using InvoiceWeb.Accounts.Passwords;
using InvoiceWeb.Accounts.Profile;
using InvoiceWeb.Accounts.SigningIn;
using InvoiceWeb.Accounts.Tokens;
using InvoiceWeb.Accounts.TwoStep;
using InvoiceWeb.Auditing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace InvoiceWeb.Accounts;

public static class AccountsRegistration
{
    /// <summary>How long after it ended a session may go on: each request that comes later than this after the last check is checked.</summary>
    public static readonly TimeSpan SessionCheckInterval = TimeSpan.FromSeconds(15);

    // OWASP's recommendation for PBKDF2 with HMAC-SHA-512. An operator may ask for more.
    private const int PasswordIterations = 210_000;

    /// <summary>Identity with its cookie. Everything asks for a signed-in user unless it says otherwise.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<AppUser>(Configure)
            .AddUserManager<AppUserManager>()
            .AddSignInManager<AppSignInManager>()
            .AddPasswordValidator<GuessablePassword>()
            .AddClaimsPrincipalFactory<AppUserClaimsFactory>()
            .AddTokenProvider<AuthenticatorProvider>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddOptions<PasswordHasherOptions>().Configure(options => options.IterationCount = PasswordIterations).BindConfiguration("Passwords");
        services.AddOptions<PasswordLinkOptions>().BindConfiguration(PasswordLinkOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddSessionCookies();
        services.AddAccessTokens();
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(Roles.Employee, policy => policy.RequireRole(Roles.Employee, Roles.Admin))
            .AddPolicy(Roles.Admin, policy => policy.RequireRole(Roles.Admin));
        return services
            .AddHttpContextAccessor()
            .AddSingleton(new AuditOrigin(AuditParty.System))
            .AddSingleton<IAuditLog, RequestAuditLog>()
            .AddSignIn()
            .AddScoped<UserDirectory>()
            .AddScoped<UserAdministration>()
            .AddScoped<LastAdminGuard>()
            .AddScoped<AccountDeletion>()
            .AddScoped<PasswordLinks>()
            .AddScoped<UserImport>()
            .AddScoped<ProfileService>()
            .AddScoped<SetupService>()
            .AddSingleton<SetupToken>()
            .AddHostedService<FirstAdmin>();
    }

    private static void Configure(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;

        // The user name is the e-mail address, which is checked as such.
        options.User.AllowedUserNameCharacters = "";
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);

        // Length counts, character classes do not: NIST SP 800-63B, 3.1.1.2.
        options.Password.RequiredLength = GuessablePassword.MinLength;
        options.Password.RequiredUniqueChars = 4;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
    }
}
