using System.Runtime.CompilerServices;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Invoices.Search;

namespace InvoiceWeb.Invoices;

/// <summary>What a signed-in person can do with invoices. What the viewer may not see is answered as if it did not exist.</summary>
public sealed class InvoiceService(IInvoiceStore invoices, IReadingLanguages languages, TimeProvider clock)
{
    public const int PageSize = 25;

    private const int ExportPageSize = 200;
    private const int MaxSummed = 10_000;

    public Task<InvoicePage> ListAsync(
        Viewer viewer, InvoiceFilter filter, InvoiceSort sort, InvoiceCursor? after, CancellationToken cancellationToken) =>
        ListAsync(viewer, filter, sort, after, PageSize, cancellationToken);

    public Task<InvoicePage> ListAsync(
        Viewer viewer, InvoiceFilter filter, InvoiceSort sort, InvoiceCursor? after, int limit, CancellationToken cancellationToken) =>
        invoices.ListAsync(viewer.Scope, filter, sort, after, limit, cancellationToken);

    public Task<ListTotals> SumAsync(Viewer viewer, InvoiceFilter filter, CancellationToken cancellationToken) =>
        invoices.SumAsync(viewer.Scope, filter, MaxSummed, cancellationToken);

    /// <summary>The whole list, a stretch at a time.</summary>
    public async IAsyncEnumerable<Invoice> ListAllAsync(
        Viewer viewer, InvoiceFilter filter, InvoiceSort sort, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        InvoiceCursor? after = null;
        do
        {
            var page = await invoices.ListAsync(viewer.Scope, filter, sort, after, ExportPageSize, cancellationToken);
            foreach (var invoice in page.Items)
            {
                yield return invoice;
            }

            after = page.Next;
        }
        while (after is not null);
    }

    /// <summary>Those that are named and may be seen, in the order of their names.</summary>
    public async IAsyncEnumerable<Invoice> FindAllAsync(
        Viewer viewer, IReadOnlyList<InvoiceId> ids, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var id in ids.Distinct())
        {
            if (await FindAsync(viewer, id, cancellationToken) is { } invoice)
            {
                yield return invoice;
            }
        }
    }

    public async Task<Invoice?> FindAsync(Viewer viewer, InvoiceId id, CancellationToken cancellationToken)
    {
        var invoice = await invoices.FindAsync(id, cancellationToken);
        return invoice is not null && viewer.CanSee(invoice.OwnerId) ? invoice : null;
    }

    public Task<StatusCounts> CountByStatusAsync(Viewer viewer, CancellationToken cancellationToken) =>
        invoices.CountByStatusAsync(viewer.Scope, cancellationToken);

    /// <returns>The queued invoice; null when there is none to see or it cannot be retried now.</returns>
    /// <param name="language">The one to read it in; one that is not among <see cref="IReadingLanguages"/>, like null, leaves it to the words.</param>
    public async Task<Invoice?> RetryAsync(Viewer viewer, InvoiceId id, string? language, CancellationToken cancellationToken)
    {
        if (await FindAsync(viewer, id, cancellationToken) is not { CanRetry: true } invoice)
        {
            return null;
        }

        var known = languages.Names.Contains(language, StringComparer.Ordinal) ? language : null;
        var queued = invoice.Requeue(viewer.Person, known, clock.GetUtcNow());
        return await invoices.TryReplaceAsync(queued, cancellationToken) ? queued : null;
    }
}
