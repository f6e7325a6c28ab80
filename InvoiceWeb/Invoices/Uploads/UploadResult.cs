namespace InvoiceWeb.Invoices.Uploads;

/// <summary>What became of an upload: stored, or refused for a stated reason.</summary>
public abstract record UploadResult
{
    private UploadResult()
    {
    }

    /// <summary>Pages and invoice are durably stored, by this attempt or by an earlier one of the same upload.</summary>
    public sealed record Stored(Invoice Invoice) : UploadResult;

    /// <param name="Page">1-based; 0 when the refusal is of the upload as a whole.</param>
    /// <param name="Message">An English sentence for whoever sent it by program; the pages have their own words.</param>
    public sealed record Refused(UploadProblem Problem, int Page, string Message) : UploadResult
    {
        /// <summary>What was gone beyond: pages, millions of bytes or of pixels; null where the problem is no matter of size.</summary>
        public long? Limit { get; init; }
    }
}
