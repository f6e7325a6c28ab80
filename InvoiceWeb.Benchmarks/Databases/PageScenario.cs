using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using InvoiceWeb.Accounts;
using InvoiceWeb.Auditing;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Search;
using InvoiceWeb.Storage;
using InvoiceWeb.Storage.Database;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Benchmarks.Databases;

/// <summary>A page of fifty invoices through the product's own repository and indexes, with few and with many invoices, and the server's memory.</summary>
internal static class PageScenario
{
    private const int Few = 1_000;
    private const int PageSize = 50;
    private const int Repetitions = 200;

    /// <summary>Calls before the measured ones: by then both sides run compiled code.</summary>
    private const int WarmUp = 300;

    public static async Task RunAsync(ServerChild server, int many, TextWriter output, CancellationToken cancellationToken)
    {
        await using var host = new DatabaseHost(
            new ConfigurationBuilder().AddInMemoryCollection(
                [new($"ConnectionStrings:{DatabaseOptions.ConnectionStringName}", server.ConnectionString)]).Build(),
            Options.Create(new DatabaseOptions()),
            Options.Create(new DataOptions()),
            NullLoggerFactory.Instance);
        await host.StartingAsync(cancellationToken);
        await using var metrics = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var meter = new AuditMeter(metrics.GetRequiredService<IMeterFactory>());
        var origin = new AuditOrigin(AuditParty.System);
        var audit = new RequestAuditLog(new MongoAuditStore(host, TimeProvider.System), new HttpContextAccessor(), origin, meter, TimeProvider.System);
        var store = new MongoInvoiceStore(host, new InvoiceTrail(audit));
        await output.WriteLineAsync("| invoices | first page, all | page from the middle, all | first page, one owner | server's memory |\n|---|---|---|---|---|");
        var seed = new InvoiceSeed(host.Collection(Collections.Invoices));
        foreach (var count in (int[])[Few, many])
        {
            var started = Stopwatch.GetTimestamp();
            await seed.GrowToAsync(count, cancellationToken);
            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            var first = await MeasureAsync(store, owner: null, after: null, cancellationToken);
            var middle = await MeasureAsync(store, owner: null, seed.Middle, cancellationToken);
            var owned = await MeasureAsync(store, InvoiceSeed.Owner(1), after: null, cancellationToken);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"| {count:N0} | {first.MedianMilliseconds:0.00} ms | {middle.MedianMilliseconds:0.00} ms | {owned.MedianMilliseconds:0.00} ms "
                + $"| {server.ResidentMegabytes} MiB, {server.ResidentWithFilesMegabytes} MiB with mapped files (stored in {seconds:0} s) |"));
        }
    }

    private static async Task<Timings> MeasureAsync(MongoInvoiceStore store, UserId? owner, InvoiceCursor? after, CancellationToken cancellationToken)
    {
        await TimeAsync(WarmUp, store, owner, after, cancellationToken);
        return await TimeAsync(Repetitions, store, owner, after, cancellationToken);
    }

    private static Task<Timings> TimeAsync(
        int count, MongoInvoiceStore store, UserId? owner, InvoiceCursor? after, CancellationToken cancellationToken) =>
        Timings.MeasureAsync(count, async _ =>
        {
            var page = await store.ListAsync(owner, InvoiceFilter.None, InvoiceSort.Newest, after, PageSize, cancellationToken);
            if (page.Items.Count != PageSize)
            {
                throw new InvalidOperationException($"A page has {page.Items.Count} invoices.");
            }
        });
}
