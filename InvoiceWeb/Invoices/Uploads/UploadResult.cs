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
    /// <param name="Message">A sentence for the person who sent it.</param>
    public sealed record Refused(UploadProblem Problem, int Page, string Message) : UploadResult;
}
