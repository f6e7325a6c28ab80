using System.Text;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Places;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Invoices.Uploads;
using InvoiceWeb.Operation;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.TestData;
using Microsoft.Extensions.DependencyInjection;

namespace InvoiceWeb.Tests.Processing;

/// <summary>The worker with everything behind it: database, change stream and reader.</summary>
public sealed class InvoiceWorkerTests : IAsyncLifetime
{
    private readonly ProductFactory product = new();
    private readonly CancellationTokenSource patience = new(TimeSpan.FromMinutes(3));

    private IInvoiceStore Store => product.Services.GetRequiredService<IInvoiceStore>();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await product.DisposeAsync();
        patience.Dispose();
    }

    [Fact]
    public async Task Worker_OwnDocument_IsProcessedWithFieldsInTheirPlaces()
    {
        var read = await ReadAsync(Photos.Document);

        read.Status.ShouldBe(InvoiceStatus.Processed);
        read.Fields.Total.ShouldNotBeNull().Box.ShouldNotBeNull().Width.ShouldBeInRange(0.001, 1);
        read.Text.ShouldNotBeEmpty();
        var places = await product.Services.GetRequiredService<IPlaceStore>().FindAsync(read.Pages[0], 0, patience.Token);
        places.Find(InvoiceField.Total, PlainForm.Of(read.Fields.Total.Value)).ShouldNotBeNull();
        (read.Lease, read.Step, read.Attempts).ShouldBe((null, null, 1));
    }

    [Fact]
    public async Task Worker_DamagedPicture_FailsAtOnceWithAReason()
    {
        var read = await ReadAsync(Photos.Damaged);

        (read.Status, read.Attempts).ShouldBe((InvoiceStatus.Failed, 1));
        read.Failure.ShouldNotBeNull().ShouldBeOneOf(FailureReason.UnreadableImage, FailureReason.NoText);
    }

    [Fact]
    public async Task Worker_BlankPicture_FailsForWantOfText()
    {
        var read = await ReadAsync(Photos.Blank);

        (read.Status, read.Failure).ShouldBe((InvoiceStatus.Failed, FailureReason.NoText));
    }

    [Fact]
    public async Task Worker_PageGone_FailsAndSaysSo()
    {
        var invoice = InvoiceBuilder.Queued();

        var read = await OutcomeOfAsync(() => Store.InsertAsync(invoice, patience.Token));

        (read.Id, read.Status, read.Failure).ShouldBe((invoice.Id, InvoiceStatus.Failed, FailureReason.MissingPage));
    }

    [Fact]
    public async Task Retry_AfterAFailure_ReadsAgain()
    {
        var failed = await ReadAsync(Photos.Blank);
        var service = product.Services.GetRequiredService<InvoiceService>();

        var again = await OutcomeOfAsync(() => service.RetryAsync(InvoiceBuilder.MaraViewing, failed.Id, language: null, patience.Token));

        again.Status.ShouldBe(InvoiceStatus.Failed);
        again.Version.ShouldBeGreaterThan(failed.Version);
    }

    private Task<Invoice> ReadAsync(byte[] image) => OutcomeOfAsync(() => UploadAsync(product.Services, image, pages: 1, patience.Token));

    /// <summary>Acts, and waits for the next invoice to come out of the queue.</summary>
    [Fact]
    public async Task Worker_ReadingIsPaused_LeavesInvoicesAloneUntilItGoesOn()
    {
        var queue = product.Services.GetRequiredService<QueueService>();
        await queue.SetPausedAsync(InvoiceBuilder.MaraViewing.Person, paused: true, patience.Token);
        var changes = await product.Services.GetRequiredService<IInvoiceChanges>().WatchAsync(patience.Token);
        var sent = await UploadAsync(product.Services, Photos.Document, pages: 1, patience.Token);

        // The workers hear of it as this test does.
        await changes.FirstAsync(change => change.Id == sent.Id, patience.Token);
        var overview = await queue.LookAsync(InvoiceBuilder.MaraViewing, patience.Token);
        var waiting = await Store.FindAsync(sent.Id, patience.Token);
        var read = await OutcomeOfAsync(() => queue.SetPausedAsync(InvoiceBuilder.MaraViewing.Person, paused: false, patience.Token));

        (overview.IsPaused, overview.Figures.Waiting, waiting!.Status).ShouldBe((true, 1, InvoiceStatus.Queued));
        read.Id.ShouldBe(sent.Id);
    }

    private async Task<Invoice> OutcomeOfAsync(Func<Task> act)
    {
        var changes = await product.Services.GetRequiredService<IInvoiceChanges>().WatchAsync(patience.Token);
        await act();
        var outcome = await changes.Select(change => change.Invoice)
            .FirstAsync(invoice => invoice is { Status: not (InvoiceStatus.Queued or InvoiceStatus.Processing) }, patience.Token);
        return outcome.ShouldNotBeNull();
    }

    internal static async Task<Invoice> UploadAsync(IServiceProvider services, byte[] image, int pages, CancellationToken cancellationToken)
    {
        var base64 = Encoding.ASCII.GetBytes(Convert.ToBase64String(image));
        var streams = Enumerable.Range(0, pages).Select(_ => (Stream)new MemoryStream(base64)).ToAsyncEnumerable();
        var result = await services.GetRequiredService<UploadService>().UploadAsync(InvoiceBuilder.MaraViewing, key: null, streams, cancellationToken);
        return result.ShouldBeOfType<UploadResult.Stored>().Invoice;
    }
}
