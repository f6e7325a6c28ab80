using System.Globalization;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Invoices.Search;
using InvoiceWeb.Invoices.Uploads;

namespace InvoiceWeb.Tests.Invoices.Uploads;

/// <summary>Writes down what an upload asks of its stores, in order.</summary>
internal sealed class RecordingStores : IInvoiceStore, IPageImageStore
{
    public List<string> Calls { get; } = [];

    /// <summary>An earlier invoice of the same upload, once it is looked for the second time: what two attempts at once come upon.</summary>
    public Invoice? Quicker { get; init; }

    public List<Invoice> Stored { get; } = [];

    public Task<bool> InsertAsync(Invoice invoice, CancellationToken cancellationToken)
    {
        Calls.Add(string.Create(CultureInfo.InvariantCulture, $"invoice with {invoice.Pages.Count} pages"));
        if (Quicker is not null)
        {
            Stored.Add(Quicker);
            return Task.FromResult(false);
        }

        Stored.Add(invoice);
        return Task.FromResult(true);
    }

    public Task<Invoice?> FindAsync(UserId owner, UploadKey upload, CancellationToken cancellationToken) =>
        Task.FromResult(Stored.Find(invoice => invoice.OwnerId == owner && invoice.Upload?.Key == upload));

    public Task InsertAsync(InvoiceId invoice, PageReference page, ReadOnlyMemory<byte> image, CancellationToken cancellationToken) =>
        RecordAsync(string.Create(CultureInfo.InvariantCulture, $"page {image.Length} bytes"));

    public Task DeleteAsync(InvoiceId invoice, CancellationToken cancellationToken) => RecordAsync("pages deleted");

    public Task<Invoice?> FindAsync(InvoiceId id, CancellationToken cancellationToken) => throw Unexpected();

    public Task DeleteAsync(string imageId, CancellationToken cancellationToken) => throw Unexpected();

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
