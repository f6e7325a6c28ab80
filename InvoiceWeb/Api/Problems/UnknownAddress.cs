using InvoiceWeb.Accounts.Tokens;
using Microsoft.AspNetCore.Authentication;

namespace InvoiceWeb.Api.Problems;

/// <summary>
/// What routing found nothing for is answered before authorization, whose fallback policy would ask a caller with a good token to sign in.
/// </summary>
internal static class UnknownAddress
{
    public static IApplicationBuilder UseUnknownAddress(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        switch (context.GetEndpoint())
        {
            case null:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                break;

            // Routing's own, for another method or kind of body than the address takes: says 405 and Allow, or 415.
            case { Metadata.Count: 0, RequestDelegate: { } refuse }:
                await ((await context.AuthenticateAsync(TokenAuthentication.ApiScheme)).Succeeded ? refuse(context) : context.ChallengeAsync(TokenAuthentication.ApiScheme));
                break;
            default:
                await next(context);
                break;
        }
    });
}
