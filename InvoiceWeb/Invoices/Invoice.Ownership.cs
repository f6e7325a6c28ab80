using InvoiceWeb.Invoices.History;

namespace InvoiceWeb.Invoices;

/// <summary>Whose an invoice is.</summary>
public sealed partial record Invoice
{
    /// <summary>Whoever had it before so many others hears no more of it.</summary>
    private const int MaxFormerOwners = 8;

    /// <summary>Who had it before it was given to somebody else: they are told that it is gone. Latest last.</summary>
    public IReadOnlyList<UserId> FormerOwners { get; init; } = [];

    /// <summary>Gives it to somebody else. A reading under way is given up, because its worker would write the owner that it knows.</summary>
    public Invoice Reassign(Person to, Person by, DateTimeOffset now)
    {
        var given = Next(now).Record(new(HistoryEvent.Reassigned, now, by) { To = to });
        return (Status is InvoiceStatus.Processing ? given.Enqueue() : given) with
        {
            OwnerId = to.Id,
            OwnerName = to.Name,
            FormerOwners = [.. FormerOwners.Append(OwnerId).Where(former => former != to.Id).Distinct().TakeLast(MaxFormerOwners)],
            Upload = Upload is { } upload ? upload with { Sender = upload.Sender ?? OwnerId } : null,
        };
    }

    /// <summary>Puts another name in place of the owner's, also where the history tells what the owner did.</summary>
    public Invoice RenameOwner(string name)
    {
        var person = new Person(OwnerId, name);
        return this with
        {
            OwnerName = name,
            History = new([.. History.Entries.Select(entry => entry with { By = Renamed(entry.By), To = Renamed(entry.To) })]),
            Trash = Trash?.By.Id == OwnerId ? Trash with { By = person } : Trash,
            Version = Version + 1,
        };

        Person? Renamed(Person? one) => one?.Id == OwnerId ? person : one;
    }
}
