using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Invoices.Search;
using InvoiceWeb.Invoices.Uploads;

namespace InvoiceWeb.Tests.Pages.Errors;

/// <summary>An archive in which every look fails in the same way.</summary>
public sealed class FailingInvoiceStore(Exception failure) : IInvoiceStore
{
    public Task<bool> InsertAsync(Invoice invoice, CancellationToken cancellationToken) => throw failure;

    public Task<Invoice?> FindAsync(InvoiceId id, CancellationToken cancellationToken) => throw failure;

    public Task<Invoice?> FindAsync(UserId owner, UploadKey upload, CancellationToken cancellationToken) => throw failure;

    public Task<InvoicePage> ListAsync(
        UserId? owner, InvoiceFilter filter, InvoiceSort sort, InvoiceCursor? after, int limit, CancellationToken cancellationToken) => throw failure;

    public Task<ListTotals> SumAsync(UserId? owner, InvoiceFilter filter, int limit, CancellationToken cancellationToken) => throw failure;

    public Task<StatusCounts> CountByStatusAsync(UserId? owner, CancellationToken cancellationToken) => throw failure;

    public Task<bool> TryReplaceAsync(Invoice next, CancellationToken cancellationToken) => throw failure;
}
