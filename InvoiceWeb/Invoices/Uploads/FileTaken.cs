namespace InvoiceWeb.Invoices.Uploads;

/// <summary>What became of one file.</summary>
public abstract record FileTaken
{
    private FileTaken()
    {
    }

    /// <param name="Pages">At least one.</param>
    public sealed record Stored(IReadOnlyList<PageReference> Pages) : FileTaken;

    public sealed record Refused(UploadResult.Refused Reason) : FileTaken;
}
