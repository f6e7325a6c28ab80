using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Net.Http.Headers;

namespace InvoiceWeb.Accounts.Tokens;

/// <summary>
/// Who may call the API: with a token, or with the cookie of a session. A request that brings a token is judged by it alone, whatever
/// cookie comes along, and nobody is led to a page to sign in.
/// </summary>
public static class TokenAuthentication
{
    public const string Scheme = "Token";

    /// <summary>The scheme that picks one of the two.</summary>
    public const string ApiScheme = "Api";

    private const string Bearer = "Bearer ";

    public static IServiceCollection AddAccessTokens(this IServiceCollection services)
    {
        services.AddOptions<AccessTokenOptions>().BindConfiguration(AccessTokenOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, TokenHandler>(Scheme, configureOptions: null)
            .AddPolicyScheme(ApiScheme, displayName: null, options =>
            {
                options.ForwardDefaultSelector = context => HasBearer(context.Request) ? Scheme : IdentityConstants.ApplicationScheme;
                options.ForwardChallenge = Scheme;
                options.ForwardForbid = Scheme;
            });
        return services.AddScoped<AccessTokens>();
    }

    /// <returns>What follows the word Bearer; null where there is none.</returns>
    public static string? BearerOf(HttpRequest request) => HasBearer(request) ? request.Headers.Authorization.ToString()[Bearer.Length..].Trim() : null;

    private static bool HasBearer(HttpRequest request) =>
        request.Headers[HeaderNames.Authorization].ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);
}
