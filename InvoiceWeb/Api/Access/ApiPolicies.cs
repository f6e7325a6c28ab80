using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Tokens;
using Microsoft.AspNetCore.Authorization;

namespace InvoiceWeb.Api.Access;

/// <summary>
/// Who may call an endpoint: a role, and for tokens a scope. Each endpoint names one of these; one that names none is left to the fallback
/// policy, which knows no tokens.
/// </summary>
public static class ApiPolicies
{
    /// <summary>Looks at what the caller may see.</summary>
    public const string Read = "api-read";

    /// <summary>Changes what the caller may change.</summary>
    public const string Write = "api-write";

    /// <summary>For admins.</summary>
    public const string Admin = "api-admin";

    public static IServiceCollection AddApiPolicies(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder()
            .AddPolicy(Read, policy => Ask(policy, TokenScopes.Read, Roles.Employee, Roles.Admin))
            .AddPolicy(Write, policy => Ask(policy, TokenScopes.Write, Roles.Employee, Roles.Admin))
            .AddPolicy(Admin, policy => Ask(policy, TokenScopes.Admin, Roles.Admin));
        return services;
    }

    private static void Ask(AuthorizationPolicyBuilder policy, string scope, params string[] roles) => policy
        .AddAuthenticationSchemes(TokenAuthentication.ApiScheme)
        .RequireAuthenticatedUser()
        .RequireRole(roles)
        .RequireAssertion(context => context.User.HasScope(scope));
}
