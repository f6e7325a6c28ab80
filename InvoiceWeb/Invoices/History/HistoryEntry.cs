namespace InvoiceWeb.Invoices.History;

/// <summary>Something that happened to an invoice.</summary>
/// <param name="By">Null when the product did it by itself.</param>
public sealed record HistoryEntry(HistoryEvent What, DateTimeOffset At, Person? By)
{
    /// <summary>One a field at most.</summary>
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];

    /// <summary>What <see cref="HistoryEvent"/> says of it; in a form for programs.</summary>
    public string? Detail { get; init; }

    /// <summary>Whom it was given to.</summary>
    public Person? To { get; init; }

    /// <summary>The version of the invoice that it made, by which it is counted once; 0 for the first and for what earlier versions stored.</summary>
    public long Version { get; init; }

    /// <summary>What was read, each value with its confidence.</summary>
    public static HistoryEntry OfReading(InvoiceFields fields, InvoiceStatus outcome, DateTimeOffset now) => new(HistoryEvent.Read, now, By: null)
    {
        Detail = outcome.ToString(),
        Changes =
        [
            .. from field in Enum.GetValues<InvoiceField>()
               let read = fields[field]
               where read is not null
               select new FieldChange(field, Before: null, read.Plain) { Confidence = read.Confidence },
        ],
    };
}
