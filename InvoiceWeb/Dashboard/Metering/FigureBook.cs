using InvoiceWeb.Dashboard.Figures;

namespace InvoiceWeb.Dashboard.Metering;

/// <summary>What this instance has seen and not written yet. Any thread may note something.</summary>
public sealed class FigureBook(TimeProvider clock)
{
    private readonly Lock gate = new();
    private FigureBatch batch = new(clock.GetUtcNow());

    public void Note(Action<FigureBatch, DateTimeOffset> note)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            note(batch, now);
        }
    }

    /// <summary>Turns to a fresh page.</summary>
    public FigureBatch Take()
    {
        var fresh = new FigureBatch(clock.GetUtcNow());
        lock (gate)
        {
            (var full, batch) = (batch, fresh);
            return full;
        }
    }
}
