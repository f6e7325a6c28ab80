namespace InvoiceWeb.Pages.Security;

/// <summary>Headers that every answer carries.</summary>
public static class SecurityHeaders
{
    /// <summary>
    /// Nothing from another host and nothing inline: a value that was read from a photo can never become a script.
    /// <c>blob:</c> shows the photo that is being cropped before it is sent.
    /// </summary>
    public const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; object-src 'none'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use((context, next) =>
        {
            // Set as the answer starts: an exception handler clears what was set before.
            context.Response.OnStarting(Set, context.Response.Headers);
            return next(context);
        });

    private static Task Set(object state)
    {
        var headers = (IHeaderDictionary)state;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return Task.CompletedTask;
    }
}
