using System.Reflection;
using Microsoft.AspNetCore.Razor.Hosting;

namespace InvoiceWeb.E2E.Infrastructure;

/// <summary>The pages that the product was built with, whoever wrote them.</summary>
public static class ProductPages
{
    private const string RouteTemplate = nameof(RouteTemplate);

    /// <summary>The route templates, as <c>@page</c> states them.</summary>
    public static IReadOnlyList<string> Templates { get; } =
    [
        .. typeof(Program).Assembly.GetCustomAttributes<RazorCompiledItemAttribute>()
            .Where(item => item.Kind is "mvc.1.0.razor-page")
            .Select(item => item.Type.GetCustomAttributes<RazorCompiledItemMetadataAttribute>().Single(data => data.Key is RouteTemplate).Value)
            .Order(StringComparer.Ordinal),
    ];
}
