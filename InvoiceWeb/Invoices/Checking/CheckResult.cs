using InvoiceWeb.Invoices.History;

namespace InvoiceWeb.Invoices.Checking;

/// <summary>What came of a person's corrections. Unless they are saved, nothing was changed.</summary>
public abstract record CheckResult
{
    private CheckResult()
    {
    }

    /// <param name="Changes">None when everything was so already.</param>
    public sealed record Saved(Invoice Invoice, IReadOnlyList<FieldChange> Changes) : CheckResult;

    /// <summary>There is none to see.</summary>
    public sealed record Missing : CheckResult;

    /// <summary>It waits to be read or is being read.</summary>
    public sealed record Busy(Invoice Invoice) : CheckResult;

    /// <summary>Somebody else changed the same.</summary>
    public sealed record Conflicting(Invoice Invoice, IReadOnlyList<FieldConflict> Conflicts) : CheckResult;

    /// <summary>It cannot count as right without these.</summary>
    public sealed record Incomplete(Invoice Invoice, IReadOnlyList<InvoiceField> Lacking) : CheckResult;
}
