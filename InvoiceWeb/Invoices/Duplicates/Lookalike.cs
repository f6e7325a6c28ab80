namespace InvoiceWeb.Invoices.Duplicates;

/// <summary>An invoice that was sent before and looks like this one.</summary>
/// <param name="OwnerId">Only the owner may hear more of it than that there is one.</param>
/// <param name="SentAt">Tells people which one is meant; it never changes.</param>
public sealed record Lookalike(InvoiceId Id, UserId OwnerId, DateTimeOffset SentAt, Likeness Likeness);
