using InvoiceWeb.Invoices.Duplicates;
using InvoiceWeb.Invoices.Ports;

namespace InvoiceWeb.Invoices.Ownership;

/// <summary>Gives invoices to somebody else, which is an admin's to do.</summary>
public sealed class OwnershipService(InvoiceService invoices, IInvoiceStore store, DuplicateService duplicates, TimeProvider clock)
{
    /// <returns>The invoice as it is now; null when there is none to see or it is not the viewer's to give away.</returns>
    public async Task<Invoice?> ReassignAsync(Viewer viewer, InvoiceId id, Person to, CancellationToken cancellationToken)
    {
        // A worker may be writing its progress meanwhile: each refusal means that it got a step further.
        while (viewer.IsAdmin && await invoices.FindAsync(viewer, id, cancellationToken) is { } invoice)
        {
            if (invoice.OwnerId == to.Id)
            {
                return invoice;
            }

            var given = invoice.Reassign(to, viewer.Person, clock.GetUtcNow());
            if (await store.TryReplaceAsync(given, cancellationToken))
            {
                // Among the new owner's it may be a repetition, and for those of the former one it is somebody else's.
                await duplicates.RefreshAsync(id, CancellationToken.None);
                return given;
            }
        }

        return null;
    }
}
