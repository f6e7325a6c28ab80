using InvoiceWeb.Invoices.Ports;

namespace InvoiceWeb.Invoices.Duplicates;

/// <summary>
/// Keeps each invoice's list of those that were sent before and look like it. The one that was sent first is the original and has none:
/// who checks a repetition is told, who checks the original is left in peace.
/// </summary>
public sealed class DuplicateService(InvoiceService invoices, IInvoiceStore store, IDuplicateStore duplicates, TimeProvider clock)
{
    /// <summary>So many of the owner's are named.</summary>
    private const int MaxNamed = 3;

    /// <summary>Finds what an invoice looks like; nothing is stored.</summary>
    public async Task<Invoice> CompareAsync(Invoice invoice, CancellationToken cancellationToken)
    {
        var alike = from earlier in await duplicates.FindEarlierAsync(invoice, cancellationToken)
                    where !invoice.Different.Contains(earlier.Id)
                    let likeness = DuplicateKeys.Compare(invoice, earlier)
                    where likeness is not null
                    orderby likeness, earlier.CreatedAt
                    select new Lookalike(earlier.Id, earlier.OwnerId, earlier.CreatedAt, likeness.Value);
        var found = alike.ToLookup(one => one.OwnerId == invoice.OwnerId);
        return invoice with { Lookalikes = [.. found[true].Take(MaxNamed), .. found[false].Take(1)] };
    }

    /// <summary>Brings all lists up to date that an invoice's new state, its coming or its going concerns.</summary>
    public async Task RefreshAsync(InvoiceId id, CancellationToken cancellationToken)
    {
        var concerned = new HashSet<InvoiceId>(await duplicates.FindSaidToBeLikeAsync(id, cancellationToken)) { id };
        if (await store.FindAsync(id, cancellationToken) is { } invoice)
        {
            concerned.UnionWith(await duplicates.FindLaterAsync(invoice, cancellationToken));
        }

        foreach (var one in concerned)
        {
            await UpdateAsync(one, cancellationToken);
        }
    }

    /// <summary>A person says that they are not the same.</summary>
    /// <returns>Null when there is none to see.</returns>
    public async Task<Invoice?> TellApartAsync(Viewer viewer, InvoiceId id, InvoiceId other, CancellationToken cancellationToken)
    {
        while (await invoices.FindAsync(viewer, id, cancellationToken) is { } invoice)
        {
            if (invoice.Lookalikes.All(one => one.Id != other))
            {
                return invoice;
            }

            var next = invoice.TellApart(other, viewer.Person, clock.GetUtcNow());
            if (await store.TryReplaceAsync(next, cancellationToken))
            {
                return next;
            }
        }

        return null;
    }

    private async Task UpdateAsync(InvoiceId id, CancellationToken cancellationToken)
    {
        // One that is being read is compared by its reader in the end. One that changes meanwhile is looked at again.
        while (await store.FindAsync(id, cancellationToken) is { Status: not InvoiceStatus.Processing } invoice)
        {
            var compared = await CompareAsync(invoice, cancellationToken);
            if (compared.Lookalikes.SequenceEqual(invoice.Lookalikes)
                || await store.TryReplaceAsync(invoice.Resemble(compared.Lookalikes), cancellationToken))
            {
                return;
            }
        }
    }
}
