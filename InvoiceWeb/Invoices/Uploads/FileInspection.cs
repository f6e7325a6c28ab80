namespace InvoiceWeb.Invoices.Uploads;

/// <summary>What a file is found to be.</summary>
public abstract record FileInspection
{
    private FileInspection()
    {
    }

    /// <param name="MediaType">By content, for example <c>image/jpeg</c>.</param>
    /// <param name="Pages">At least one.</param>
    public sealed record Document(string MediaType, IReadOnlyList<PageSize> Pages) : FileInspection;

    /// <param name="Problem">For programs.</param>
    /// <param name="Message">A sentence for the person who sent it: what is wrong, and what to do.</param>
    public sealed record Unreadable(UploadProblem Problem, string Message) : FileInspection;
}
