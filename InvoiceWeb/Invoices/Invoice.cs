using InvoiceWeb.Invoices.History;
using InvoiceWeb.Invoices.Trash;
using InvoiceWeb.Invoices.Uploads;

namespace InvoiceWeb.Invoices;

/// <summary>An invoice from the moment its pages are stored. Immutable; a transition returns the next state with the next version.</summary>
public sealed partial record Invoice
{
    public const int MaxAttempts = 3;

    public required InvoiceId Id { get; init; }

    public required UserId OwnerId { get; init; }

    /// <summary>The owner's name when the invoice was sent, for the admin's lists.</summary>
    public required string OwnerName { get; init; }

    public required IReadOnlyList<PageReference> Pages { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>Null when the sender gave the upload no key.</summary>
    public UploadReceipt? Upload { get; init; }

    public InvoiceStatus Status { get; init; } = InvoiceStatus.Queued;

    /// <summary>Set while <see cref="Status"/> is <see cref="InvoiceStatus.Processing"/>.</summary>
    public ProcessingStep? Step { get; init; }

    /// <summary>Set while <see cref="Status"/> is <see cref="InvoiceStatus.Processing"/>.</summary>
    public Lease? Lease { get; init; }

    /// <summary>How often a worker has begun to read it since it was last queued by a person.</summary>
    public int Attempts { get; init; }

    /// <summary>Set while <see cref="Status"/> is <see cref="InvoiceStatus.Failed"/>.</summary>
    public FailureReason? Failure { get; init; }

    public InvoiceFields Fields { get; init; } = InvoiceFields.Empty;

    /// <summary>Where an electronic invoice and its printed page disagree; empty for all others.</summary>
    public IReadOnlyList<FieldDifference> Differences { get; init; } = [];

    /// <summary>The raw text of all pages.</summary>
    public string Text { get; init; } = "";

    /// <summary>Grows by one with every change; guards against lost updates.</summary>
    public long Version { get; init; } = 1;

    /// <summary>What is wrong with the pictures of pages that were hard to read.</summary>
    public IReadOnlyList<PageFault> Faults { get; init; } = [];

    /// <summary>What happened to it, oldest first; lists leave it out.</summary>
    public InvoiceHistory History { get; init; } = InvoiceHistory.Empty;

    /// <summary>The language that a person asked to read it in, by its name in <see cref="Ports.IReadingLanguages"/>; null goes by its words.</summary>
    public string? Language { get; init; }

    /// <summary>Set while the invoice is in the trash, where it can be neither seen nor read.</summary>
    public TrashMark? Trash { get; init; }

    public bool CanRetry => Status is InvoiceStatus.Failed or InvoiceStatus.NeedsReview or InvoiceStatus.Processed;

    /// <summary>Back to the queue with a fresh count of attempts. What was read stays visible until it is read anew.</summary>
    public Invoice Requeue(Person by, DateTimeOffset now) => Requeue(by, language: null, now);

    /// <inheritdoc cref="Requeue(Person, DateTimeOffset)"/>
    /// <param name="language">As <see cref="Language"/>.</param>
    public Invoice Requeue(Person by, string? language, DateTimeOffset now) =>
        Next(now).Record(new(HistoryEvent.Requeued, now, by) { Detail = language }).Enqueue() with { Language = language };

    public Invoice Advance(ProcessingStep step, DateTimeOffset now) => Next(now) with { Step = step };

    /// <summary>
    /// Ends the reading. A person has to look where a key field is unsure or a page contradicts its electronic invoice, unless one found
    /// the invoice right before. What a person stands for stays as it is.
    /// </summary>
    public Invoice Complete(InvoiceFields fields, IReadOnlyList<FieldDifference> differences, string text, double sureFrom, DateTimeOffset now)
    {
        var read = Next(now).Take(fields);
        var isSure = read.Checked is not null || (read.Fields.AreSure(sureFrom) && differences.Count == 0);
        var outcome = isSure ? InvoiceStatus.Processed : InvoiceStatus.NeedsReview;
        return read.Record(HistoryEntry.OfReading(fields, outcome, now)) with
        {
            Status = outcome,
            Step = null,
            Lease = null,
            ReadAt = now,
            Differences = differences,
            Text = text,
        };
    }

    /// <summary>Ends this attempt: back to the queue while attempts remain and another may help, else failed.</summary>
    public Invoice GiveUp(FailureReason reason, DateTimeOffset now)
    {
        var retry = reason is FailureReason.Internal && Attempts < MaxAttempts;
        var next = retry ? Next(now) : Next(now).Record(new(HistoryEvent.ReadingFailed, now, By: null) { Detail = reason.ToString() });
        return next with
        {
            Status = retry ? InvoiceStatus.Queued : InvoiceStatus.Failed,
            Step = null,
            Lease = null,
            Failure = retry ? null : reason,
        };
    }

    /// <summary>Back to the queue untried, because the server stops; the interrupted attempt does not count.</summary>
    public Invoice Release(DateTimeOffset now) =>
        Next(now) with { Status = InvoiceStatus.Queued, Step = null, Lease = null, Attempts = Math.Max(0, Attempts - 1) };

    /// <summary>Notes what a transition does. It is stored with the transition and makes no version of its own.</summary>
    public Invoice Record(HistoryEntry entry) => this with { History = History.With(entry with { Version = Version }) };

    /// <summary>Into the trash. A reading under way is given up; taken back, the invoice waits for another.</summary>
    public Invoice ThrowAway(Person by, DateTimeOffset now)
    {
        var isRead = Status is InvoiceStatus.Processing;
        return Next(now).Record(new(HistoryEvent.Trashed, now, by)) with
        {
            Trash = new TrashMark(now, by),
            Status = isRead ? InvoiceStatus.Queued : Status,
            Step = null,
            Lease = null,
            Attempts = isRead ? 0 : Attempts,
        };
    }

    /// <summary>Out of the trash, in the state in which it went there.</summary>
    public Invoice TakeBack(Person by, DateTimeOffset now) => Next(now).Record(new(HistoryEvent.Restored, now, by)) with { Trash = null };

    /// <summary>Back to the head of its work.</summary>
    private Invoice Enqueue() => this with { Status = InvoiceStatus.Queued, Step = null, Lease = null, Attempts = 0, Failure = null };

    private Invoice Next(DateTimeOffset now) => this with { UpdatedAt = now, Version = Version + 1 };
}
