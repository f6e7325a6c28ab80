namespace InvoiceWeb.Api.Problems;

/// <summary>
/// What routing found nothing for is answered before authorization, whose fallback policy would ask a caller with a good token to sign in.
/// </summary>
internal static class UnknownAddress
{
    public static IApplicationBuilder UseUnknownAddress(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        switch (context.GetEndpoint())
        {
            case null:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;

            // Routing's own, for another method than the address has: says 405 and Allow.
            case { Metadata.Count: 0, RequestDelegate: { } refuse }:
                return refuse(context);
            default:
                return next(context);
        }
    });
}
