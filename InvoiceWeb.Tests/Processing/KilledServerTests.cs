using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Invoices.Search;
using InvoiceWeb.Storage.Database;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.TestData;
using Microsoft.Extensions.DependencyInjection;

namespace InvoiceWeb.Tests.Processing;

/// <summary>A server that is killed or stopped while it reads an invoice: the next one reads it, once, and nothing is lost.</summary>
public sealed class KilledServerTests : IDisposable
{
    /// <summary>Enough that the kill surely falls into the reading.</summary>
    private const int Pages = 6;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly TemporaryFolder folder = new();

    private readonly string database = $"invoiceweb_test_{Guid.NewGuid():N}"[..38];

    private readonly CancellationTokenSource patience = new(Patience);

    public void Dispose()
    {
        patience.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Kill_WhileReading_IsReadOnceByTheNextServer()
    {
        var sent = await SendAsync();

        using (var server = ServerProcess.Start(Settings(processing: true)))
        {
            await server.WaitForAsync($"{sent.Id}: reading, attempt 1", patience.Token);
            await server.KillAsync(patience.Token);
        }

        await using var next = new FolderProduct(Settings(processing: true));
        var read = await ReadAsync(next.Services.GetRequiredService<IInvoiceStore>(), next.Services.GetRequiredService<IInvoiceChanges>(), sent.Id);

        read.Status.ShouldBeOneOf(InvoiceStatus.Processed, InvoiceStatus.NeedsReview);
        read.Attempts.ShouldBe(2, "the killed attempt and the one that succeeded");
        read.Fields.Total.ShouldNotBeNull();
        read.Pages.Count.ShouldBe(Pages);
        var all = await next.Services.GetRequiredService<IInvoiceStore>().ListAsync(owner: null, InvoiceFilter.None, InvoiceSort.Newest, after: null, 10, patience.Token);
        all.Items.ShouldHaveSingleItem();
        await DropAsync(next);
    }

    [Fact]
    public async Task Stop_WhileReading_HandsTheInvoiceBackWithoutCountingTheAttempt()
    {
        var sent = await SendAsync();

        await using (var stopped = new FolderProduct(Settings(processing: true)))
        {
            await using var changes = (await stopped.Services.GetRequiredService<IInvoiceChanges>().WatchAsync(patience.Token))
                .GetAsyncEnumerator(patience.Token);

            // Looked up once the stream is open: it may have begun before.
            var now = await stopped.Services.GetRequiredService<IInvoiceStore>().FindAsync(sent.Id, patience.Token);
            while (now?.Step is not ProcessingStep.Reading)
            {
                (await changes.MoveNextAsync()).ShouldBeTrue();
                now = changes.Current.Invoice;
            }
        }

        await using var idle = new FolderProduct(Settings(processing: false));
        var waiting = (await idle.Services.GetRequiredService<IInvoiceStore>().FindAsync(sent.Id, patience.Token)).ShouldNotBeNull();
        (waiting.Status, waiting.Attempts, waiting.Lease).ShouldBe((InvoiceStatus.Queued, 0, null));
        await DropAsync(idle);
    }

    private async Task<Invoice> SendAsync()
    {
        await using var idle = new FolderProduct(Settings(processing: false));
        return await InvoiceWorkerTests.UploadAsync(idle.Services, Photos.Document, Pages, patience.Token);
    }

    private Task DropAsync(FolderProduct last) =>
        last.Services.GetRequiredService<DatabaseHost>().Database.DropAsync(patience.Token);

    private async Task<Invoice> ReadAsync(IInvoiceStore store, IInvoiceChanges changes, InvoiceId id)
    {
        await foreach (var change in await changes.WatchAsync(patience.Token))
        {
            if (change.Invoice is { Status: not (InvoiceStatus.Queued or InvoiceStatus.Processing) })
            {
                break;
            }
        }

        return (await store.FindAsync(id, patience.Token)).ShouldNotBeNull();
    }

    private Dictionary<string, string> Settings(bool processing) => new(StringComparer.Ordinal)
    {
        ["Data:Directory"] = folder.Path,
        ["Database:Name"] = database,
        ["ConnectionStrings:MongoDB"] = Environment.GetEnvironmentVariable(ProductFactory.MongoVariable) ?? "",
        ["Processing:Enabled"] = processing ? "true" : "false",
        ["Processing:LeaseSeconds"] = "5",
        ["Reading:Workers"] = "1",
    };
}
