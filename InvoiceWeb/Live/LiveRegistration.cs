using InvoiceWeb.Invoices;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace InvoiceWeb.Live;

public static class LiveRegistration
{
    public const string Path = "/live";

    /// <summary>The feed and its reader. Whoever renders pages supplies <see cref="ILiveMarkup"/>.</summary>
    public static IServiceCollection AddLive(this IServiceCollection services) =>
        services
            .AddSingleton<InvoiceFeed>()
            .AddHostedService<InvoiceFeedReader>()
            .AddSingleton<LineKeeper>()
            .AddHostedService(provider => provider.GetRequiredService<LineKeeper>())
            .AddScoped<LiveSession>()
            .AddScoped<LiveConnection>()
            .AddScoped<LivePage>();

    public static IEndpointConventionBuilder MapLive(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path, Open).DisableHttpMetrics();

    /// <param name="invoice">Set by a details page.</param>
    /// <param name="paused">Whether the page says that reading rests.</param>
    /// <param name="since">Where the page was rendered.</param>
    /// <param name="lastEventId">Sent when a browser comes back, and then newer than <paramref name="since"/>.</param>
    private static ServerSentEventsResult<string> Open(
        HttpContext context,
        LiveConnection stream,
        InvoiceId? invoice,
        bool? paused,
        string? since,
        [FromHeader(Name = "Last-Event-ID")] string? lastEventId,
        CancellationToken cancellationToken)
    {
        FeedPosition? after = FeedPosition.TryParse(lastEventId ?? since, null, out var position) ? position : null;
        return TypedResults.ServerSentEvents(stream.OpenAsync(context, new LiveView(invoice) { ShowsPause = paused ?? false }, after, cancellationToken));
    }
}
