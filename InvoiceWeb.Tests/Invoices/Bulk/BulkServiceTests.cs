using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Bulk;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Invoices.Search;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.TestData;
using Microsoft.Extensions.DependencyInjection;

namespace InvoiceWeb.Tests.Invoices.Bulk;

public sealed class BulkServiceTests(IdleProduct product) : IClassFixture<IdleProduct>
{
    private static readonly Viewer Ada = new(new UserId("65e45a000000000000000009"), "Ada", IsAdmin: true);
    private static readonly BulkOrder Retry = new(BulkAction.Retry);

    private readonly IInvoiceStore store = product.Services.GetRequiredService<IInvoiceStore>();
    private readonly BulkService bulk = product.Services.GetRequiredService<BulkService>();
    private readonly UserId owner = new(InvoiceId.New(InvoiceBuilder.Noon).Value);

    private Viewer Owner => new(owner, "Mara", IsAdmin: false);

    [Fact]
    public async Task RunAsync_SomeCannotBeDone_DoesTheOthersAndSaysWhy()
    {
        var read = await StoreAsync(InvoiceStatus.Processed);
        var waiting = await StoreAsync(InvoiceStatus.Queued);
        var nowhere = InvoiceId.New(InvoiceBuilder.Noon);

        var result = await bulk.RunAsync(Owner, Retry, [read.Id, waiting.Id, nowhere, read.Id], CancellationToken.None);

        result.Done.ShouldBe([read.Id]);
        result.Left.Select(left => (left.Id, left.Why)).ShouldBe([(waiting.Id, BulkProblem.Busy), (nowhere, BulkProblem.Missing)]);
        (await FindAsync(read.Id))!.Status.ShouldBe(InvoiceStatus.Queued);
    }

    [Fact]
    public async Task RunAsync_SomebodyElsesInvoice_IsMissingAndStaysAsItWas()
    {
        var foreign = await StoreAsync(InvoiceStatus.Processed, InvoiceBuilder.Jonas);

        var result = await bulk.RunAsync(Owner, new BulkOrder(BulkAction.Delete), [foreign.Id], CancellationToken.None);

        result.Left.ShouldHaveSingleItem().Why.ShouldBe(BulkProblem.Missing);
        (await FindAsync(foreign.Id))!.Version.ShouldBe(foreign.Version);
    }

    [Fact]
    public async Task RunAsync_DeletedThenRestored_IsAsItWas()
    {
        var invoice = await StoreAsync(InvoiceStatus.NeedsReview);

        await bulk.RunAsync(Owner, new BulkOrder(BulkAction.Delete), [invoice.Id], CancellationToken.None);
        var gone = await FindAsync(invoice.Id);
        var result = await bulk.RunAsync(Owner, new BulkOrder(BulkAction.Restore), [invoice.Id], CancellationToken.None);

        gone.ShouldBeNull();
        result.Done.ShouldBe([invoice.Id]);
        (await FindAsync(invoice.Id))!.Status.ShouldBe(InvoiceStatus.NeedsReview);
    }

    [Fact]
    public async Task RunAsync_Reassigned_IsTheOthersAloneAndTwiceIsSaid()
    {
        var invoice = await StoreAsync(InvoiceStatus.Processed);
        var jonas = new Viewer(new UserId(InvoiceId.New(InvoiceBuilder.Noon).Value), "Jonas", IsAdmin: false);
        var order = new BulkOrder(BulkAction.Reassign, jonas.Person);

        var first = await bulk.RunAsync(Ada, order, [invoice.Id], CancellationToken.None);
        var second = await bulk.RunAsync(Ada, order, [invoice.Id], CancellationToken.None);

        first.Done.ShouldBe([invoice.Id]);
        second.Left.ShouldHaveSingleItem().Why.ShouldBe(BulkProblem.AlreadyTheirs);
        (await ListAsync(owner)).ShouldBeEmpty();
        (await ListAsync(jonas.Id)).ShouldHaveSingleItem().OwnerName.ShouldBe("Jonas");
    }

    [Fact]
    public async Task RunAsync_ReassignByAnEmployee_ChangesNothing()
    {
        var invoice = await StoreAsync(InvoiceStatus.Processed);

        var result = await bulk.RunAsync(Owner, new BulkOrder(BulkAction.Reassign, new Person(InvoiceBuilder.Jonas, "Jonas")), [invoice.Id], CancellationToken.None);

        result.Done.ShouldBeEmpty();
        (await FindAsync(invoice.Id))!.OwnerId.ShouldBe(owner);
    }

    [Fact]
    public async Task RunAsync_WholeList_IsDoneByStretchesWithoutWhatIsSentMeanwhile()
    {
        for (var i = 0; i < BulkService.MaxNamed + 3; i++)
        {
            await StoreAsync(InvoiceStatus.Processed, at: InvoiceBuilder.Noon.AddSeconds(i));
        }

        var filter = new InvoiceFilter { Statuses = [InvoiceStatus.Processed] };
        var first = await bulk.RunAsync(Owner, Retry, filter, after: null, CancellationToken.None);
        var late = await StoreAsync(InvoiceStatus.Processed, at: InvoiceBuilder.Noon.AddHours(1));
        var second = await bulk.RunAsync(Owner, Retry, filter, first.Next, CancellationToken.None);

        (first.Done.Count, second.Done.Count, second.Next).ShouldBe((BulkService.MaxNamed, 3, null));
        (await FindAsync(late.Id))!.Status.ShouldBe(InvoiceStatus.Processed);
    }

    private async Task<Invoice> StoreAsync(InvoiceStatus status, UserId? of = null, DateTimeOffset? at = null)
    {
        var invoice = InvoiceBuilder.Queued(of ?? owner, at) with { Status = status };
        await store.InsertAsync(invoice, CancellationToken.None);
        return invoice;
    }

    private Task<Invoice?> FindAsync(InvoiceId id) => store.FindAsync(id, CancellationToken.None);

    private async Task<IReadOnlyList<Invoice>> ListAsync(UserId of) =>
        (await store.ListAsync(of, InvoiceFilter.None, InvoiceSort.Newest, after: null, 10, CancellationToken.None)).Items;
}
