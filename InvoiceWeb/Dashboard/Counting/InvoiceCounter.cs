using InvoiceWeb.Dashboard.Ports;

namespace InvoiceWeb.Dashboard.Counting;

/// <summary>
/// Counts what happened to invoices, from the invoices themselves: each change is stored together with its mark "not counted yet", so that
/// nothing is counted that was not stored, and nothing that was stored is forgotten, whoever dies when. Batches follow one another; only
/// when one is settled can the next be opened, and each step of one can be repeated, so that instances that do it at once do it once.
/// </summary>
public sealed class InvoiceCounter(ITallyStore tallies, IFigureStore figures, TimeProvider clock)
{
    /// <summary>The ledger's name among the sources of batches.</summary>
    private const string Source = "ledger";

    private const int BatchSize = 200;

    /// <summary>Counts until nothing is due.</summary>
    /// <returns>How many invoices this call counted.</returns>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        var counted = 0;
        while (true)
        {
            var ledger = await tallies.StateAsync(cancellationToken);
            if (ledger.Open is { } open)
            {
                await CompleteAsync(open, cancellationToken);
                continue;
            }

            // Looked up after the ledger: what the batch before settled is not due any more, and if another one is opened meanwhile, this one cannot be.
            var due = await tallies.DueAsync(BatchSize, cancellationToken);
            if (due.Count == 0)
            {
                return counted;
            }

            var batch = TallyBatch.Of(ledger.Number + 1, due, clock.GetUtcNow());
            if (await tallies.TryOpenAsync(batch, cancellationToken))
            {
                await CompleteAsync(batch, cancellationToken);
                counted += due.Count;
            }
        }
    }

    private async Task CompleteAsync(TallyBatch batch, CancellationToken cancellationToken)
    {
        await figures.ApplyAsync(Source, batch.Number, batch.Edits, cancellationToken);
        await tallies.SettleAsync(batch, cancellationToken);
    }
}
