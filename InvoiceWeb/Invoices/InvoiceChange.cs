namespace InvoiceWeb.Invoices;

/// <summary>That an invoice was added, changed or deleted, whichever instance did it.</summary>
/// <param name="Invoice">Its state, or null when it was deleted.</param>
public sealed record InvoiceChange(InvoiceId Id, UserId OwnerId, Invoice? Invoice)
{
    /// <summary>When the database wrote it, to the second; null where it does not say.</summary>
    public DateTimeOffset? WrittenAt { get; init; }

    /// <summary>Whether, for whoever hears this, it is not deleted but somebody else's now.</summary>
    public bool IsPassedOn { get; init; }
}
