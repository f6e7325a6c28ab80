using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Shared;

/// <summary>What a browser wants to know before it installs the product, in the reader's language (W3C, Web Application Manifest).</summary>
public static class WebAppManifest
{
    public const string Path = "/manifest.webmanifest";

    private const string Png = "image/png";

    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private static readonly Icon s_small = new("/icons/icon-192.png", "192x192", Png, "any");

    private static readonly Icon[] s_icons =
    [
        new("/icon.svg", "any", "image/svg+xml", "any"),
        s_small,
        new("/icons/icon-512.png", "512x512", Png, "any"),
        new("/icons/icon-maskable-192.png", "192x192", Png, "maskable"),
        new("/icons/icon-maskable-512.png", "512x512", Png, "maskable"),
    ];

    public static void MapWebAppManifest(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path, Get).AllowAnonymous();

    private static JsonHttpResult<Manifest> Get(HttpResponse response)
    {
        response.Headers.Append(HeaderNames.Vary, $"{HeaderNames.AcceptLanguage}, {HeaderNames.Cookie}");
        response.Headers.CacheControl = "no-cache";
        var manifest = new Manifest(
            Id: "/",
            Name: "InvoiceWeb",
            ShortName: L["Invoices"],
            Description: L["Photograph a receipt or an invoice. Number, date and total are read for you, usually within a few seconds."],
            Lang: CultureInfo.CurrentUICulture.Name,
            StartUrl: "/",
            Scope: "/",
            Display: "standalone",
            BackgroundColor: "#f6f6f4",
            ThemeColor: "#1b4f8f",
            Categories: ["business", "finance", "productivity"],
            Icons: s_icons,
            Shortcuts: [new Shortcut(L["Add photo"], "/capture", [s_small])]);
        return TypedResults.Json(manifest, s_options, "application/manifest+json");
    }

    private sealed record Manifest(
        string Id,
        string Name,
        string ShortName,
        string Description,
        string Lang,
        string StartUrl,
        string Scope,
        string Display,
        string BackgroundColor,
        string ThemeColor,
        IReadOnlyList<string> Categories,
        IReadOnlyList<Icon> Icons,
        IReadOnlyList<Shortcut> Shortcuts);

    private sealed record Icon(string Src, string Sizes, string Type, string Purpose);

    private sealed record Shortcut(string Name, string Url, IReadOnlyList<Icon> Icons);
}
