using InvoiceWeb.Invoices;

namespace InvoiceWeb.Processing;

/// <summary>Renews a lease at a third of its length while an invoice is worked on; cancels the work when the lease is lost.</summary>
public sealed partial class LeaseKeeper : IAsyncDisposable
{
    private readonly CancellationTokenSource lost;
    private readonly CancellationTokenSource done = new();
    private readonly Task renewing;

    public LeaseKeeper(
        IInvoiceQueue queue, Invoice claimed, TimeSpan length, TimeProvider clock, ILogger logger, CancellationToken stopping)
    {
        lost = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        renewing = RenewAsync(queue, claimed, length, clock, logger);
    }

    /// <summary>Cancelled when the lease is lost or the server stops.</summary>
    public CancellationToken Held => lost.Token;

    public async ValueTask DisposeAsync()
    {
        await done.CancelAsync();
        await renewing;
        done.Dispose();
        lost.Dispose();
    }

    private async Task RenewAsync(IInvoiceQueue queue, Invoice claimed, TimeSpan length, TimeProvider clock, ILogger logger)
    {
        var lease = claimed.Lease ?? throw new ArgumentException("The invoice is not claimed.", nameof(claimed));
        using var timer = new PeriodicTimer(length / 3, clock);
        while (await NextTickAsync(timer))
        {
            try
            {
                if (!await queue.RenewAsync(claimed.Id, lease with { Until = clock.GetUtcNow() + length }, done.Token))
                {
                    Log.LeaseLost(logger, claimed.Id);
                    await lost.CancelAsync();
                    return;
                }
            }
            catch (OperationCanceledException) when (done.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // The database may be back before the lease runs out: the next tick tries again, and the final save checks the lease.
                Log.RenewalFailed(logger, exception, claimed.Id);
            }
        }
    }

    private async Task<bool> NextTickAsync(PeriodicTimer timer)
    {
        try
        {
            return await timer.WaitForNextTickAsync(done.Token);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3101, LogLevel.Warning, "Invoice {Invoice}: the lease was lost, its reading stops here")]
        public static partial void LeaseLost(ILogger logger, InvoiceId invoice);

        [LoggerMessage(3102, LogLevel.Warning, "Invoice {Invoice}: the lease could not be renewed, trying again")]
        public static partial void RenewalFailed(ILogger logger, Exception exception, InvoiceId invoice);
    }
}
