namespace InvoiceWeb.Invoices.Pages;

/// <summary>What became of a change of pages. Unless it is changed, nothing was.</summary>
public abstract record PageChange
{
    private PageChange()
    {
    }

    public sealed record Changed(Invoice Invoice) : PageChange;

    /// <summary>There is no such invoice to see.</summary>
    public sealed record Missing : PageChange;

    /// <param name="Message">A sentence for the person who asked for it.</param>
    public sealed record Refused(Invoice Invoice, string Message) : PageChange;
}
