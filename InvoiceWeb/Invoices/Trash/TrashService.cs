using InvoiceWeb.Invoices.Duplicates;
using InvoiceWeb.Invoices.Ports;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Invoices.Trash;

/// <summary>
/// Throwing invoices away, taking them back, deleting them for good. What the viewer may not see is answered as if it did not exist.
/// </summary>
public sealed class TrashService(
    InvoiceService invoices, IInvoiceTrash trash, DuplicateService duplicates, IOptionsMonitor<TrashOptions> options, TimeProvider clock)
{
    public const int PageSize = 25;

    /// <summary>When an invoice in the trash is deleted for good; it may take an hour longer.</summary>
    public DateTimeOffset DueAt(TrashMark mark) => mark.At + options.CurrentValue.Keep;

    public int KeepDays => options.CurrentValue.KeepDays;

    /// <param name="after">Where the stretch before ended.</param>
    public Task<InvoicePage> ListAsync(Viewer viewer, InvoiceCursor? after, CancellationToken cancellationToken) =>
        trash.ListAsync(viewer.Scope, after, PageSize, cancellationToken);

    /// <summary>An invoice in the trash.</summary>
    public async Task<Invoice?> FindAsync(Viewer viewer, InvoiceId id, CancellationToken cancellationToken)
    {
        var invoice = await trash.FindAsync(id, cancellationToken);
        return invoice is not null && viewer.CanSee(invoice.OwnerId) ? invoice : null;
    }

    /// <returns>Null when there is none to see.</returns>
    public async Task<Invoice?> ThrowAwayAsync(Viewer viewer, InvoiceId id, CancellationToken cancellationToken)
    {
        // A worker may be writing its progress meanwhile: each refusal means that it got a step further.
        while (await invoices.FindAsync(viewer, id, cancellationToken) is { } invoice)
        {
            var trashed = invoice.ThrowAway(viewer.Person, clock.GetUtcNow());
            if (await trash.TryThrowAwayAsync(trashed, cancellationToken))
            {
                // What was a repetition of it is none any more.
                await duplicates.RefreshAsync(id, CancellationToken.None);
                return trashed;
            }
        }

        return null;
    }

    /// <returns>The invoice as it is back in the list; null when there is none in the trash to see.</returns>
    public async Task<Invoice?> TakeBackAsync(Viewer viewer, InvoiceId id, CancellationToken cancellationToken)
    {
        if (await FindAsync(viewer, id, cancellationToken) is not { } trashed)
        {
            return null;
        }

        var restored = trashed.TakeBack(viewer.Person, clock.GetUtcNow());
        if (!await trash.TryTakeBackAsync(restored, cancellationToken))
        {
            return null;
        }

        await duplicates.RefreshAsync(id, CancellationToken.None);
        return restored;
    }

    /// <returns>False when there is none in the trash to see.</returns>
    public async Task<bool> PurgeAsync(Viewer viewer, InvoiceId id, CancellationToken cancellationToken) =>
        await FindAsync(viewer, id, cancellationToken) is not null && await trash.PurgeAsync(id, cancellationToken);

    /// <summary>Deletes for good all that the viewer sees in the trash: an admin empties everybody's.</summary>
    /// <returns>How many were deleted.</returns>
    public Task<int> EmptyAsync(Viewer viewer, CancellationToken cancellationToken) =>
        trash.PurgeAsync(viewer.Scope, DateTimeOffset.MaxValue, cancellationToken);
}
