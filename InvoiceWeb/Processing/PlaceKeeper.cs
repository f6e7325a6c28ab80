using InvoiceWeb.Extraction;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Reading.Documents;

namespace InvoiceWeb.Processing;

/// <summary>Keeps what was read on each page and where, for those who check it.</summary>
public sealed class PlaceKeeper(IPlaceStore places)
{
    /// <param name="documents">By the identity of the stored file.</param>
    public async Task KeepAsync(Invoice invoice, IReadOnlyDictionary<string, ReadDocument> documents, CancellationToken cancellationToken)
    {
        foreach (var page in invoice.Pages)
        {
            var pages = documents[page.ImageId].Pages;
            if (page.FilePage < pages.Count)
            {
                await places.ReplaceAsync(invoice.Id, page, PlaceFinder.Find(pages[page.FilePage]), cancellationToken);
            }
        }
    }
}
