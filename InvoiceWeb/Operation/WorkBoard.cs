using InvoiceWeb.Invoices;

namespace InvoiceWeb.Operation;

/// <summary>What each worker of this instance does now. Workers write it, <see cref="InstanceBeat"/> shows it to all instances.</summary>
public sealed class WorkBoard(TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<int, WorkerState> workers = [];

    public IReadOnlyList<WorkerState> Workers
    {
        get
        {
            lock (gate)
            {
                return [.. workers.Values];
            }
        }
    }

    public void Rest(int worker) => Set(worker, new WorkerState(worker, clock.GetUtcNow()));

    public void Begin(int worker, Invoice invoice) => Set(worker, new WorkerState(worker, clock.GetUtcNow()).Begin(invoice, clock.GetUtcNow()));

    public void Advance(InvoiceId invoice, ProcessingStep step) => Change(invoice, state => state.Advance(step, clock.GetUtcNow()));

    /// <param name="page">0-based; null where it is not known.</param>
    public void Turn(InvoiceId invoice, int? page) => Change(invoice, state => state.Turn(page, clock.GetUtcNow()));

    private void Set(int worker, WorkerState state)
    {
        lock (gate)
        {
            workers[worker] = state;
        }
    }

    /// <summary>Of an invoice that no worker has any more nothing is told.</summary>
    private void Change(InvoiceId invoice, Func<WorkerState, WorkerState> change)
    {
        lock (gate)
        {
            if (workers.Values.FirstOrDefault(state => state.Invoice == invoice) is { } state)
            {
                workers[state.Number] = change(state);
            }
        }
    }
}
