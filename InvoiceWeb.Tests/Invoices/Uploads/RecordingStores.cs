using System.Globalization;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Invoices.Search;

namespace InvoiceWeb.Tests.Invoices.Uploads;

/// <summary>Writes down what an upload asks of its stores, in order.</summary>
internal sealed class RecordingStores : IInvoiceStore, IPageImageStore
{
    public List<string> Calls { get; } = [];

    public Task InsertAsync(Invoice invoice, CancellationToken cancellationToken) =>
        RecordAsync(string.Create(CultureInfo.InvariantCulture, $"invoice with {invoice.Pages.Count} pages"));

    public Task InsertAsync(InvoiceId invoice, PageReference page, ReadOnlyMemory<byte> image, CancellationToken cancellationToken) =>
        RecordAsync(string.Create(CultureInfo.InvariantCulture, $"page {image.Length} bytes"));

    public Task DeleteAsync(InvoiceId invoice, CancellationToken cancellationToken) => RecordAsync("pages deleted");

    Task<bool> IInvoiceStore.DeleteAsync(InvoiceId id, CancellationToken cancellationToken) => throw Unexpected();

    public Task<Invoice?> FindAsync(InvoiceId id, CancellationToken cancellationToken) => throw Unexpected();

    public Task<ReadOnlyMemory<byte>?> FindAsync(string imageId, CancellationToken cancellationToken) => throw Unexpected();

    public Task<InvoicePage> ListAsync(
        UserId? owner, InvoiceFilter filter, InvoiceSort sort, InvoiceCursor? after, int limit, CancellationToken cancellationToken) => throw Unexpected();

    public Task<ListTotals> SumAsync(UserId? owner, InvoiceFilter filter, int limit, CancellationToken cancellationToken) => throw Unexpected();

    public Task<StatusCounts> CountByStatusAsync(UserId? owner, CancellationToken cancellationToken) => throw Unexpected();

    public Task<bool> TryReplaceAsync(Invoice next, CancellationToken cancellationToken) => throw Unexpected();

    public Task<long> DeleteOrphansAsync(DateTimeOffset createdBefore, CancellationToken cancellationToken) => throw Unexpected();

    private Task RecordAsync(string call)
    {
        Calls.Add(call);
        return Task.CompletedTask;
    }

    private static InvalidOperationException Unexpected() => new("An upload has no business with this.");
}
