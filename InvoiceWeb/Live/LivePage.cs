using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace InvoiceWeb.Live;

/// <summary>
/// A stream for a page whose content is looked up every few seconds, whoever changed it: what is rendered is sent when it differs from what
/// was sent before. Beats and the end of a session are those of <see cref="LiveConnection"/>.
/// </summary>
public sealed class LivePage(LiveSession session, IHostApplicationLifetime lifetime, TimeProvider clock)
{
    private const string BeatEvent = "beat";

    /// <param name="interval">Between two looks.</param>
    /// <param name="renderAsync">The part of the page that changes.</param>
    public async IAsyncEnumerable<SseItem<string>> OpenAsync(
        HttpContext context, TimeSpan interval, Func<CancellationToken, Task<string>> renderAsync, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        using var timer = new PeriodicTimer(interval, clock);
        var expires = await LiveSession.ExpiresAsync(context);
        var beatAt = clock.GetTimestamp();
        var shown = "";
        yield return new SseItem<string>("", BeatEvent); // the first byte tells the browser that the stream is open

        while (await NextAsync(timer, ended.Token))
        {
            var html = await renderAsync(CancellationToken.None);
            if (!string.Equals(html, shown, StringComparison.Ordinal))
            {
                shown = html;
                yield return new SseItem<string>(html);
            }

            if (clock.GetElapsedTime(beatAt) >= LiveConnection.BeatInterval)
            {
                if (!await session.HoldsAsync(context.User, expires))
                {
                    yield break;
                }

                beatAt = clock.GetTimestamp();
                yield return new SseItem<string>("", BeatEvent);
            }
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
