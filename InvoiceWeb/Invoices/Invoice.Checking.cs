using InvoiceWeb.Invoices.Checking;
using InvoiceWeb.Invoices.History;

namespace InvoiceWeb.Invoices;

/// <summary>What people say of an invoice.</summary>
public sealed partial record Invoice
{
    /// <summary>The fields that a person stands for, one verdict a field at most.</summary>
    public IReadOnlyList<Verdict> Verdicts { get; init; } = [];

    /// <summary>Set once a person found all of it right.</summary>
    public Check? Checked { get; init; }

    /// <summary>Whether people may change its fields now: what waits for a worker or has one is not theirs.</summary>
    public bool CanCheck => Status is InvoiceStatus.Failed or InvoiceStatus.NeedsReview or InvoiceStatus.Processed;

    /// <summary>The fields without which no invoice is ready.</summary>
    public IReadOnlyList<InvoiceField> Lacking =>
        [.. new[] { InvoiceField.Total, InvoiceField.Date }.Where(needed => Fields[needed] is null)];

    public Verdict? VerdictOn(InvoiceField field) => Verdicts.FirstOrDefault(verdict => verdict.Field == field);

    /// <summary>A person's corrections and, where that is said too, that everything is right now: one change.</summary>
    /// <param name="corrections">New values by field; null where there is none on the invoice.</param>
    public Invoice Correct(IReadOnlyDictionary<InvoiceField, IReadField?> corrections, bool accept, Person by, DateTimeOffset now)
    {
        var next = corrections.Count == 0 ? Next(now) : Next(now).With(corrections, by, now);
        return accept ? next.Accept(by, now) : next;
    }

    private Invoice With(IReadOnlyDictionary<InvoiceField, IReadField?> corrections, Person by, DateTimeOffset now)
    {
        var fields = corrections.Aggregate(Fields, (so, correction) => so.With(correction.Key, correction.Value));
        var changes = corrections.Select(correction => new FieldChange(correction.Key, Fields[correction.Key]?.Plain, correction.Value?.Plain));
        var next = this with { Fields = fields, Verdicts = [.. Verdicts.Where(verdict => !corrections.ContainsKey(verdict.Field)), .. corrections.Keys.Select(field => Judge(field, by, now))] };
        var stays = next.Status is InvoiceStatus.Processed && next.Lacking.Count == 0;
        return next.Record(new HistoryEntry(HistoryEvent.Corrected, now, by) { Changes = [.. changes] }) with
        {
            Status = stays ? InvoiceStatus.Processed : InvoiceStatus.NeedsReview,
            Checked = stays ? Checked : null,
            Failure = null,
        };
    }

    /// <summary>Whoever finds the whole right stands for every value in it.</summary>
    private Invoice Accept(Person by, DateTimeOffset now)
    {
        var confirmed = Enum.GetValues<InvoiceField>().Where(field => Fields[field] is not null && VerdictOn(field) is null).ToList();
        return Record(new HistoryEntry(HistoryEvent.Accepted, now, by)) with
        {
            Status = InvoiceStatus.Processed,
            Failure = null,
            Checked = new Check(by, now),
            Verdicts = [.. Verdicts, .. confirmed.Select(field => Judge(field, by, now))],
            Fields = confirmed.Aggregate(Fields, (so, field) => so.With(field, FieldForm.ToField(field, so[field]!.Plain, so[field]!.Box))), // confirmed are not null
        };
    }

    private Verdict Judge(InvoiceField field, Person by, DateTimeOffset now) =>
        new(field, by, now, VerdictOn(field) is { } before ? before.Read : ReadValue.Of(Fields[field]));

    /// <summary>What was read now, except where a person stands for a value: there it is kept beside it.</summary>
    private Invoice Take(InvoiceFields read) => this with
    {
        Fields = Verdicts.Aggregate(read, (so, verdict) => so.With(verdict.Field, Fields[verdict.Field])),
        Verdicts = [.. Verdicts.Select(verdict => verdict with { Read = ReadValue.Of(read[verdict.Field]) })],
    };
}
