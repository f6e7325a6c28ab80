using System.Collections.Frozen;

namespace InvoiceWeb.Invoices;

/// <summary>The head of the queue as it stood a moment ago: who is read next, and who after that.</summary>
/// <param name="Waiting">The next one first; no more than <see cref="Length"/>.</param>
public sealed record QueueLine(IReadOnlyList<WaitingInvoice> Waiting)
{
    /// <summary>Nobody counts further places than this one by one.</summary>
    public const int Length = 50;

    private readonly FrozenDictionary<InvoiceId, int> places = Waiting.Index().ToFrozenDictionary(one => one.Item.Id, one => one.Index + 1);

    /// <summary>Whether reading rests, so that nobody in it gets further.</summary>
    public bool IsPaused { get; init; }

    public static QueueLine Empty { get; } = new([]);

    /// <returns>1 for the next; null for who is not in line, or too far behind to be counted.</returns>
    public int? PlaceOf(InvoiceId id) => places.TryGetValue(id, out var place) ? place : null;

    public bool IsSameAs(QueueLine other) => IsPaused == other.IsPaused && Waiting.SequenceEqual(other.Waiting);
}
