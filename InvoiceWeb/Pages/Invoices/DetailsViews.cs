using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Live;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>Makes the details page's view of an invoice.</summary>
public sealed class DetailsViews(IOptionsMonitor<ReviewOptions> options, INumberChecks checks, LineKeeper keeper)
{
    /// <param name="state">A form that came back; null when none did.</param>
    public DetailsView Of(Invoice invoice, Viewer viewer, CorrectionState? state = null) =>
        new(invoice, invoice.OwnerId != viewer.Id, options.CurrentValue.SureFrom, checks, state) { Place = keeper.Line.PlaceOf(invoice.Id) };
}
