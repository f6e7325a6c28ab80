using InvoiceWeb.Invoices.Ports;

namespace InvoiceWeb.Invoices.Places;

/// <summary>What stands where on the pages of an invoice.</summary>
public sealed class PlaceService(InvoiceService invoices, IPlaceStore places)
{
    /// <param name="page">0-based.</param>
    /// <returns>Null when there is no such page to see.</returns>
    public async Task<IReadOnlyList<PlacedText>?> FindAsync(Viewer viewer, InvoiceId id, int page, CancellationToken cancellationToken)
    {
        var invoice = await invoices.FindAsync(viewer, id, cancellationToken);
        return invoice is null || page < 0 || page >= invoice.Pages.Count ? null : await places.FindAsync(invoice.Pages[page], page, cancellationToken);
    }

    /// <summary>Where on any page a value stands.</summary>
    /// <param name="plain">In plain form.</param>
    internal async Task<FieldBox?> FindBoxAsync(Invoice invoice, InvoiceField field, string plain, CancellationToken cancellationToken)
    {
        foreach (var (number, page) in invoice.Pages.Index())
        {
            if ((await places.FindAsync(page, number, cancellationToken)).Find(field, plain) is { } box)
            {
                return box;
            }
        }

        return null;
    }
}
