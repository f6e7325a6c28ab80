using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using InvoiceWeb.Dashboard;
using InvoiceWeb.Live;

namespace InvoiceWeb.Pages.Admin.Charts;

/// <summary>One browser's stream of dashboards: the whole one, whenever anything in it changed.</summary>
public sealed class LiveCharts(DashboardService dashboards, LiveSession session, IHostApplicationLifetime lifetime, TimeProvider clock)
{
    private const string FiguresEvent = "figures";
    private const string BeatEvent = "beat";

    /// <summary>Runs until the browser leaves, the server stops or the session ends.</summary>
    public async IAsyncEnumerable<SseItem<string>> OpenAsync(
        HttpContext context, DashboardQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        var expires = await LiveSession.ExpiresAsync(context);
        var (range, zone) = (query.ToRange(), query.ToZone(clock.LocalTimeZone));
        using var timer = new PeriodicTimer(DashboardService.FreshFor(range), clock);
        var checkedAt = clock.GetUtcNow();
        var shown = "";
        do
        {
            if (clock.GetUtcNow() - checkedAt >= LiveConnection.BeatInterval)
            {
                if (!await session.HoldsAsync(context.User, expires))
                {
                    yield break;
                }

                checkedAt = clock.GetUtcNow();
                yield return new SseItem<string>("", BeatEvent);
            }

            if (await LookAsync(range, zone, ended.Token) is { } now && !string.Equals(now, shown, StringComparison.Ordinal))
            {
                shown = now;
                yield return new SseItem<string>(now, FiguresEvent);
            }
        }
        while (await NextAsync(timer, ended.Token));
    }

    /// <returns>Null where there is none to be had now: the next look may find one.</returns>
    private async Task<string?> LookAsync(DashboardRange range, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        try
        {
            return JsonSerializer.Serialize(DashboardView.Of(await dashboards.ReadSharedAsync(range, zone, cancellationToken)), JsonSerializerOptions.Web);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken cancellationToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
