using InvoiceWeb.Invoices.Uploads;

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

    /// <param name="Message">An English sentence; the pages have their own words.</param>
    public sealed record Refused(Invoice Invoice, PageProblem Problem, string Message) : PageChange
    {
        public Refused(Invoice invoice, UploadResult.Refused file)
            : this(invoice, PageProblem.File, file.Message) => File = file;

        /// <summary>What is wrong with the file, where it is the file.</summary>
        public UploadResult.Refused? File { get; }

        public static Refused ChangedMeanwhile(Invoice invoice) =>
            new(invoice, PageProblem.ChangedMeanwhile, "Somebody changed the pages meanwhile. Look at them and try again.");

        public static Refused LastPage(Invoice invoice) =>
            new(invoice, PageProblem.LastPage, "An invoice needs at least one page. Replace this one, or delete the invoice.");
    }
}
