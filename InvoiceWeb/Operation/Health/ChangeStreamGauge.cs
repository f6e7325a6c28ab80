namespace InvoiceWeb.Operation.Health;

/// <summary>How far behind this instance hears of changes.</summary>
public sealed class ChangeStreamGauge(TimeProvider clock)
{
    private readonly Lock gate = new();
    private ChangeStreamState state = new(OpenSince: null, HeardAt: null, Lag: null);

    public ChangeStreamState State
    {
        get
        {
            lock (gate)
            {
                return state;
            }
        }
    }

    public void Opened() => Set(new ChangeStreamState(clock.GetUtcNow(), HeardAt: null, Lag: null));

    public void Lost() => Set(new ChangeStreamState(OpenSince: null, HeardAt: null, Lag: null));

    /// <param name="writtenAt">When the database wrote it, to the second, by its own clock.</param>
    public void Heard(DateTimeOffset writtenAt)
    {
        var now = clock.GetUtcNow();
        var lag = now - writtenAt - TimeSpan.FromSeconds(1);
        lock (gate)
        {
            state = state with { HeardAt = now, Lag = lag > TimeSpan.Zero ? lag : TimeSpan.Zero };
        }
    }

    private void Set(ChangeStreamState next)
    {
        lock (gate)
        {
            state = next;
        }
    }
}
