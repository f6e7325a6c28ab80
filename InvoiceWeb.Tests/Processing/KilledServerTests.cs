using System.Text;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Invoices.Uploads;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.TestData;
using Microsoft.Extensions.DependencyInjection;

namespace InvoiceWeb.Tests.Processing;

/// <summary>A server that is killed while it reads an invoice: the next one reads it, once, and nothing is lost.</summary>
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
        var all = await next.Services.GetRequiredService<IInvoiceStore>().ListAsync(owner: null, after: null, 10, patience.Token);
        all.Items.ShouldHaveSingleItem();
        await next.Services.GetRequiredService<InvoiceWeb.Storage.Database.DatabaseHost>().Database.DropAsync(patience.Token);
    }

    private async Task<Invoice> SendAsync()
    {
        await using var idle = new FolderProduct(Settings(processing: false));
        var base64 = Encoding.ASCII.GetBytes(Convert.ToBase64String(await File.ReadAllBytesAsync(RepositoryPaths.Sample, patience.Token)));
        var pages = Enumerable.Range(0, Pages).Select(_ => (Stream)new MemoryStream(base64));
        var result = await idle.Services.GetRequiredService<UploadService>()
            .UploadAsync(InvoiceBuilder.MaraViewing, pages.ToAsyncEnumerable(), patience.Token);
        return result.ShouldBeOfType<UploadResult.Stored>().Invoice;
    }

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
