using InvoiceWeb.Invoices.Duplicates;
using InvoiceWeb.Invoices.History;

namespace InvoiceWeb.Invoices;

/// <summary>What an invoice looks like.</summary>
public sealed partial record Invoice
{
    /// <summary>Invoices that were sent before and look like it: some of the owner's, and one of somebody else's if there is any.</summary>
    public IReadOnlyList<Lookalike> Lookalikes { get; init; } = [];

    /// <summary>Invoices that a person told it apart from.</summary>
    public IReadOnlyList<InvoiceId> Different { get; init; } = [];

    /// <summary>Nothing happened to the invoice itself, so that its last change stays what it was.</summary>
    public Invoice Resemble(IReadOnlyList<Lookalike> lookalikes) => this with { Lookalikes = lookalikes, Version = Version + 1 };

    public Invoice TellApart(InvoiceId other, Person by, DateTimeOffset now) => Next(now).Record(new(HistoryEvent.ToldApart, now, by)) with
    {
        Lookalikes = [.. Lookalikes.Where(one => one.Id != other)],
        Different = [.. Different, other],
    };
}
