using InvoiceWeb.Invoices;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>Makes the details page's view of an invoice.</summary>
public sealed class DetailsViews(IOptions<ReviewOptions> options)
{
    public DetailsView Of(Invoice invoice, Viewer viewer) =>
        new(invoice, invoice.OwnerId != viewer.Id, options.Value.SureFrom);
}
