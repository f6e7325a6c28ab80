using InvoiceWeb.Dashboard.Figures;
using InvoiceWeb.Dashboard.Ports;

namespace InvoiceWeb.Dashboard.Metering;

/// <summary>Writes what this instance has seen, a batch at a time; one that could not be written is kept and written again, unchanged.</summary>
public sealed class FigureWriter(FigureBook book, IFigureStore figures) : IDisposable
{
    /// <summary>A host may be told to stop twice at once, and a batch must have one number.</summary>
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Of this run of this instance: the numbers of its batches begin with it.</summary>
    private readonly string source = Guid.NewGuid().ToString("N")[..12];

    private FigureBatch? pending;
    private long number;

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            await WritePendingAsync(cancellationToken);
            pending = book.Take();
            await WritePendingAsync(cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task WritePendingAsync(CancellationToken cancellationToken)
    {
        if (pending is { IsEmpty: false })
        {
            number++;
            try
            {
                await figures.ApplyAsync(source, number, pending.Edits, cancellationToken);
            }
            catch
            {
                number--; // the same edits go out under the same number: what of them arrived is not added again
                throw;
            }
        }

        pending = null;
    }
}
