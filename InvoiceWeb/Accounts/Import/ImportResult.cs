namespace InvoiceWeb.Accounts.Import;

/// <summary>Either everybody in the file was added, or nobody.</summary>
public abstract record ImportResult
{
    private ImportResult()
    {
    }

    public sealed record Added(IReadOnlyList<ImportedUser> People) : ImportResult;

    public sealed record Refused(IReadOnlyList<ImportError> Errors) : ImportResult;
}
