using InvoiceWeb.Accounts.Tokens;
using InvoiceWeb.Api.Problems;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace InvoiceWeb.Api.Access;

/// <summary>
/// A browser sends the session's cookie along whoever makes it send a request. What changes something by a cookie therefore has to prove
/// that it comes from this very server's pages: by Sec-Fetch-Site or Origin, which no page can forge, or by the antiforgery token.
/// A token in a header proves itself: no browser adds it by itself.
/// </summary>
public sealed class SameOriginFilter(IAntiforgery antiforgery, IOptions<AntiforgeryOptions> options) : IEndpointFilter
{
    private const string FetchSite = "Sec-Fetch-Site";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        return IsSafe(request.Method) || TokenAuthentication.BearerOf(request) is not null || await IsOwnAsync(request)
            ? await next(context)
            : ProblemKind.ForeignOrigin.ToResult(
                "A request that changes something by the session's cookie has to carry Sec-Fetch-Site: same-origin, this server's Origin, or an antiforgery token.");
    }

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private async Task<bool> IsOwnAsync(HttpRequest request)
    {
        if (request.Headers.TryGetValue(FetchSite, out var site))
        {
            return site == "same-origin";
        }

        if (request.Headers.TryGetValue(HeaderNames.Origin, out var origin))
        {
            return string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
        }

        // The header alone: looking for the token in a form would read the body.
        var header = options.Value.HeaderName!; // set by the framework unless someone takes it away on purpose
        return request.Headers.ContainsKey(header) && await antiforgery.IsRequestValidAsync(request.HttpContext);
    }
}
