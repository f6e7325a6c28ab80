using InvoiceWeb.Invoices.Ownership;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Invoices.Search;
using InvoiceWeb.Invoices.Trash;

namespace InvoiceWeb.Invoices.Bulk;

/// <summary>
/// Does one thing to many invoices: to some that are named, or to a whole list, a stretch at a time. Whoever asks for a whole list goes on
/// with the next stretch until none follows, so that no request lasts long and a stop loses nothing that was done.
/// </summary>
public sealed class BulkService(InvoiceService invoices, IInvoiceStore store, TrashService trash, OwnershipService ownership)
{
    /// <summary>So many may be named at once, and are done of a list at once.</summary>
    public const int MaxNamed = 100;

    /// <param name="ids">No more than <see cref="MaxNamed"/>; one that is named twice is done once.</param>
    public async Task<BulkResult> RunAsync(Viewer viewer, BulkOrder order, IReadOnlyList<InvoiceId> ids, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ids.Count, MaxNamed, nameof(ids));
        var done = new List<InvoiceId>();
        var left = new List<BulkLeft>();
        foreach (var id in ids.Distinct())
        {
            if (await TryAsync(viewer, order, id, cancellationToken) is { } stayed)
            {
                left.Add(stayed);
            }
            else
            {
                done.Add(id);
            }
        }

        return new BulkResult(done, left);
    }

    /// <summary>The next stretch of a list, sent last first: what is sent meanwhile stays out of it.</summary>
    /// <param name="after">Where the stretch before ended; null begins.</param>
    public async Task<BulkResult> RunAsync(
        Viewer viewer, BulkOrder order, InvoiceFilter filter, InvoiceCursor? after, CancellationToken cancellationToken)
    {
        var page = await store.ListAsync(viewer.Scope, filter, InvoiceSort.Newest, after, MaxNamed, cancellationToken);
        var result = await RunAsync(viewer, order, [.. page.Items.Select(invoice => invoice.Id)], cancellationToken);
        return result with { Next = page.Next };
    }

    /// <returns>Null when it is done.</returns>
    private Task<BulkLeft?> TryAsync(Viewer viewer, BulkOrder order, InvoiceId id, CancellationToken cancellationToken) => order switch
    {
        { Action: BulkAction.Retry } => RetryAsync(viewer, id, cancellationToken),
        { Action: BulkAction.Delete } => OrMissingAsync(id, trash.ThrowAwayAsync(viewer, id, cancellationToken)),
        { Action: BulkAction.Restore } => OrMissingAsync(id, trash.TakeBackAsync(viewer, id, cancellationToken)),
        { Action: BulkAction.Reassign, To: { } to } => ReassignAsync(viewer, id, to, cancellationToken),
        _ => throw new ArgumentException("An order that nobody can carry out.", nameof(order)),
    };

    private async Task<BulkLeft?> RetryAsync(Viewer viewer, InvoiceId id, CancellationToken cancellationToken)
    {
        while (await invoices.FindAsync(viewer, id, cancellationToken) is { } invoice)
        {
            if (!invoice.CanRetry)
            {
                return new BulkLeft(id, invoice, BulkProblem.Busy);
            }

            // Otherwise it was changed just now: it is looked at again.
            if (await invoices.RetryAsync(viewer, id, invoice.Language, cancellationToken) is not null)
            {
                return null;
            }
        }

        return new BulkLeft(id, Invoice: null, BulkProblem.Missing);
    }

    private async Task<BulkLeft?> ReassignAsync(Viewer viewer, InvoiceId id, Person to, CancellationToken cancellationToken) =>
        await invoices.FindAsync(viewer, id, cancellationToken) is { } invoice && invoice.OwnerId == to.Id
            ? new BulkLeft(id, invoice, BulkProblem.AlreadyTheirs)
            : await OrMissingAsync(id, ownership.ReassignAsync(viewer, id, to, cancellationToken));

    private static async Task<BulkLeft?> OrMissingAsync(InvoiceId id, Task<Invoice?> deed) =>
        await deed is null ? new BulkLeft(id, Invoice: null, BulkProblem.Missing) : null;
}
