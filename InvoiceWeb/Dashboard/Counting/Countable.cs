using InvoiceWeb.Dashboard.Figures;

namespace InvoiceWeb.Dashboard.Counting;

/// <summary>An amount that belongs into the buckets of a moment.</summary>
/// <param name="Name">As in <see cref="FigureKey"/>.</param>
public sealed record Countable(FigureKind Kind, DateTimeOffset At, string Name, string Counter, decimal Amount)
{
    public Countable Negated => this with { Amount = -Amount };
}
