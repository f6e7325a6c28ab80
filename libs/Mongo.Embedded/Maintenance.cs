using Mongo.Embedded.Commands;
using Mongo.Embedded.Writing;

namespace Mongo.Embedded;

/// <summary>At the start and once a minute: documents past their time, changes past their age, sessions and cursors that nobody uses.</summary>
internal sealed class Maintenance : IAsyncDisposable
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMinutes(1);

    private readonly ServerState _server;
    private readonly EmbeddedMongoOptions _options;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _running;

    public Maintenance(ServerState server, EmbeddedMongoOptions options)
    {
        _server = server;
        _options = options;
        _running = RunAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
    }

    private async Task RunAsync()
    {
        using var timer = new PeriodicTimer(s_interval, _server.Time);
        do
        {
            _server.Cursors.ForgetIdle();
            await ExpireDocumentsAsync();
            await TrimAsync();
        }
        while (await timer.WaitForNextTickAsync(_stopping.Token));
    }

    /// <summary>In small steps, so that it never stands in anybody's way.</summary>
    private async Task ExpireDocumentsAsync()
    {
        var now = _server.Time.GetUtcNow();
        while (await _server.Storage.WriteAsync(transaction => Expiry.DeleteSome(transaction, now)) && !_stopping.IsCancellationRequested)
        {
        }
    }

    private async Task TrimAsync()
    {
        var now = _server.Time.GetUtcNow();
        var oldest = (ulong)(now - _options.MaxOplogAge).ToUnixTimeSeconds() << 32;
        while (await _server.Storage.WriteAsync(transaction => transaction.TrimLog(oldest)) && !_stopping.IsCancellationRequested)
        {
        }

        await _server.Storage.WriteAsync(transaction =>
        {
            RetryMemory.Forget(transaction, now);
            return true;
        });
    }
}
