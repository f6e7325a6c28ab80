using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Invoices.Search;

namespace InvoiceWeb.Invoices.Checking;

/// <summary>All that a viewer is asked to check, sent first first.</summary>
public sealed class ReviewQueue(IInvoiceStore store)
{
    /// <summary>Nobody plans by whether there are a hundred or a thousand left.</summary>
    public const int MaxCounted = 99;

    private static readonly InvoiceFilter ToCheck = new() { Statuses = [InvoiceStatus.NeedsReview] };

    /// <param name="after">Where the person was before; null begins at the start.</param>
    public async Task<ReviewStep> FindAsync(Viewer viewer, InvoiceCursor? after, CancellationToken cancellationToken)
    {
        var page = await store.ListAsync(viewer.Scope, ToCheck, InvoiceSort.Oldest, after, MaxCounted, cancellationToken);
        return new ReviewStep(page.Items.ElementAtOrDefault(0), page.Items.ElementAtOrDefault(1), page.Items.Count, page.Next is not null);
    }
}
