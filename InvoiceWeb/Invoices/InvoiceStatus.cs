namespace InvoiceWeb.Invoices;

/// <summary>Where an invoice stands. Queued → Processing → Processed, NeedsReview or Failed; a retry leads back to Queued.</summary>
public enum InvoiceStatus
{
    Queued,
    Processing,

    /// <summary>Read, and sure of number, date and total as far as the document shows them.</summary>
    Processed,

    /// <summary>Read, but a person should check a doubtful or missing value.</summary>
    NeedsReview,

    /// <summary>Given up after <see cref="Invoice.MaxAttempts"/> attempts or for a reason that a further attempt cannot mend.</summary>
    Failed,
}
