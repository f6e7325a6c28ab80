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
    public sealed record Refused(Invoice Invoice, string Message) : PageChange
    {
        public Refused(Invoice invoice, UploadResult.Refused file)
            : this(invoice, file.Message) => File = file;

        /// <summary>What is wrong with the file; null where it is not the file that is refused.</summary>
        public UploadResult.Refused? File { get; }
    }
}
