using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace InvoiceWeb.Tests.Hosting.Authorization;

/// <summary>One thing that the product can be asked for: a method of an endpoint, or a handler of a page.</summary>
/// <param name="Template">With the slash in front.</param>
/// <param name="Handler">Of a page; empty for the unnamed one and for what is no page.</param>
public sealed record AccessPoint(string Method, string Template, string Handler, bool IsPage)
{
    public bool IsSafe => HttpMethods.IsGet(Method) || HttpMethods.IsHead(Method);

    /// <summary>As in <c>POST /trash/{id?} restore</c>; the handler's own place in the template is left out.</summary>
    public override string ToString() => $"{Method} {Address} {Handler}".TrimEnd();

    /// <summary>The template without the place for the handler's name.</summary>
    public string Address => Template.IndexOf("/{handler", StringComparison.Ordinal) is > 0 and var handler ? Template[..handler] : Template;

    public bool NamesHandlerInPath => Address.Length < Template.Length;

    /// <summary>Everything that is mapped, except files that are the same for everybody.</summary>
    public static async Task<IReadOnlyList<AccessPoint>> AllAsync(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        List<AccessPoint> points = [];
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            {
                continue;
            }

            var template = "/" + endpoint.RoutePattern.RawText!.TrimStart('/'); // every route of the product has a template
            points.AddRange(endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                ? OfPage(await loader.LoadAsync(page, endpoint.Metadata), template)
                : (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => new AccessPoint(method, template, "", IsPage: false)));
        }

        return [.. points.Distinct().OrderBy(point => point.ToString(), StringComparer.Ordinal)];
    }

    private static IEnumerable<AccessPoint> OfPage(CompiledPageActionDescriptor page, string template) =>
        page.HandlerMethods
            .Select(handler => new AccessPoint(handler.HttpMethod.ToUpperInvariant(), template, handler.Name?.ToLowerInvariant() ?? "", IsPage: true))
            .Prepend(new AccessPoint("GET", template, "", IsPage: true)); // a page without a handler for it is shown all the same
}
