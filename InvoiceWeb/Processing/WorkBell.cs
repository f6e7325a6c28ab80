namespace InvoiceWeb.Processing;

/// <summary>Wakes idle workers. A ring between two waits is not lost; several rings before a wait count as one.</summary>
public sealed class WorkBell
{
    private readonly Lock gate = new();
    private TaskCompletionSource rung = New();

    /// <summary>Completes at the first ring after this call.</summary>
    public Task NextRing
    {
        get
        {
            lock (gate)
            {
                return rung.Task;
            }
        }
    }

    public void Ring()
    {
        TaskCompletionSource current;
        lock (gate)
        {
            current = rung;
            rung = New();
        }

        current.SetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
