namespace InvoiceWeb.Invoices.History;

/// <summary>What can happen to an invoice and is worth telling.</summary>
public enum HistoryEvent
{
    Sent,

    /// <summary>Read; the entry's changes are what was read, the detail is the name of the <see cref="InvoiceStatus"/> that came of it.</summary>
    Read,

    /// <summary>Given up; the detail is the name of a <see cref="FailureReason"/>.</summary>
    ReadingFailed,

    /// <summary>A person changed fields.</summary>
    Corrected,

    /// <summary>A person found it right.</summary>
    Accepted,

    /// <summary>A person had it read again; the detail says in which language, if another was asked for.</summary>
    Requeued,

    /// <summary>The detail is the page's number, as people count.</summary>
    PageAdded,

    /// <summary>The detail is the page's number, as people count.</summary>
    PageReplaced,

    /// <summary>The detail is the page's number, as people count.</summary>
    PageCropped,

    /// <summary>The detail is the number that the page had, as people count.</summary>
    PageRemoved,

    /// <summary>A person said that it is not the same as another.</summary>
    ToldApart,

    Trashed,

    Restored,

    /// <summary>An admin gave it to somebody else, whom the entry names.</summary>
    Reassigned,
}
