using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace InvoiceWeb.Accounts.SigningIn;

/// <summary>The cookies of a session.</summary>
public static class SessionCookies
{
    public static IServiceCollection AddSessionCookies(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(Configure);

        // A cookie is checked against the user's security stamp: who is disabled or signed out everywhere is out soon.
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = AccountsRegistration.SessionCheckInterval);
        return services;
    }

    private static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "invoiceweb";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.ExpireTimeSpan = TimeSpan.FromDays(14);
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.LogoutPath = "/sign-out";
        options.AccessDeniedPath = "/denied";
        options.Events.OnRedirectToLogin = context => AnswerAsync(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => AnswerAsync(context, StatusCodes.Status403Forbidden);
    }

    /// <summary>A person is led to a page; a script (htmx, an event stream, a caller of the API) gets the bare status, which it can tell from content.</summary>
    private static Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (IsScript(context.Request))
        {
            context.Response.StatusCode = status;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }

    private static bool IsScript(HttpRequest request) =>
        request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        || request.Headers.ContainsKey("HX-Request") || request.Headers.Accept.Contains("text/event-stream", StringComparer.OrdinalIgnoreCase);
}
