using System.Text;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Uploads;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.TestData;
using Microsoft.Extensions.Time.Testing;

namespace InvoiceWeb.Tests.Invoices.Uploads;

public sealed class UploadServiceTests
{
    private static readonly UploadKey Key = UploadKey.Parse("0123456789abcdef", null);

    private RecordingStores stores = new();
    private readonly UploadOptions limits = new() { MaxImageBytes = 10_000, MaxPixels = 1_000_000, MaxPages = 2 };
    private FileInspection found = new FileInspection.Document("image/jpeg", [new PageSize(800, 1200)]);

    [Fact]
    public async Task UploadAsync_TwoPages_StoresPagesThenTheInvoice()
    {
        var result = await UploadAsync("AAAA", "AAEC");

        var stored = result.ShouldBeOfType<UploadResult.Stored>().Invoice;
        stored.Status.ShouldBe(InvoiceStatus.Queued);
        stored.Pages.Count.ShouldBe(2);
        stored.OwnerId.ShouldBe(InvoiceBuilder.Mara);
        stores.Calls.ShouldBe(["page 3 bytes", "page 3 bytes", "invoice with 2 pages"]);
    }

    [Theory]
    [InlineData("", UploadProblem.Empty)]
    [InlineData("!!!!", UploadProblem.NotBase64)]
    public async Task UploadAsync_DamagedSecondPage_KeepsNothing(string second, UploadProblem problem)
    {
        var refused = (await UploadAsync("AAAA", second)).ShouldBeOfType<UploadResult.Refused>();

        (refused.Problem, refused.Page).ShouldBe((problem, 2));
        stores.Calls.ShouldBe(["page 3 bytes", "pages deleted"]);
    }

    [Fact]
    public async Task UploadAsync_TooManyBytes_IsRefused() =>
        (await RefusedAsync(Convert.ToBase64String(new byte[limits.MaxImageBytes + 1]))).ShouldBe(UploadProblem.TooLarge);

    [Fact]
    public async Task UploadAsync_TooManyPixels_IsRefused()
    {
        found = new FileInspection.Document("image/png", [new PageSize(1, 1), new PageSize(1001, 1000)]);

        (await RefusedAsync("AAAA")).ShouldBe(UploadProblem.TooManyPixels);
    }

    [Fact]
    public async Task UploadAsync_UnreadableFile_IsRefusedInTheInspectorsWords()
    {
        found = new FileInspection.Unreadable(UploadProblem.Unreadable, "It is locked.");

        var refused = (await UploadAsync("AAAA")).ShouldBeOfType<UploadResult.Refused>();

        (refused.Problem, refused.Page, refused.Message).ShouldBe((UploadProblem.Unreadable, 1, "It is locked."));
        stores.Calls.ShouldBe(["pages deleted"]);
    }

    [Fact]
    public async Task UploadAsync_DocumentOfTwoPages_StoresOneFileAndRefersToBothPages()
    {
        found = new FileInspection.Document("application/pdf", [new PageSize(10, 20), new PageSize(20, 10)]);

        var pages = (await UploadAsync("AAAA")).ShouldBeOfType<UploadResult.Stored>().Invoice.Pages;

        pages.Select(page => (page.FilePage, page.Width, page.Height)).ShouldBe([(0, 10, 20), (1, 20, 10)]);
        pages[1].ImageId.ShouldBe(pages[0].ImageId);
        stores.Calls.ShouldBe(["page 3 bytes", "invoice with 2 pages"]);
    }

    [Fact]
    public async Task UploadAsync_DocumentOfMorePagesThanAllowed_IsRefused()
    {
        found = new FileInspection.Document("application/pdf", [default, default, default]);

        (await RefusedAsync("AAAA")).ShouldBe(UploadProblem.TooManyPages);
    }

    [Fact]
    public async Task UploadAsync_NoPages_IsRefused() => (await RefusedAsync()).ShouldBe(UploadProblem.NoPages);

    [Fact]
    public async Task UploadAsync_MorePagesThanAllowed_IsRefused() => (await RefusedAsync("AAAA", "AAAA", "AAAA")).ShouldBe(UploadProblem.TooManyPages);

    [Fact]
    public async Task UploadAsync_SameKeyAndFilesAgain_AnswersWithTheFirstAndStoresNothing()
    {
        var first = (await UploadAsync(Key, "AAAA", "AAEC")).ShouldBeOfType<UploadResult.Stored>().Invoice;
        var calls = stores.Calls.Count;

        var again = (await UploadAsync(Key, "AAAA", "AAEC")).ShouldBeOfType<UploadResult.Stored>().Invoice;

        again.Id.ShouldBe(first.Id);
        stores.Calls.Count.ShouldBe(calls);
    }

    [Theory]
    [InlineData("AAEC")]
    [InlineData("AAAA", "AAEC")]
    [InlineData]
    public async Task UploadAsync_SameKeyOtherFiles_IsAConflict(params string[] others)
    {
        await UploadAsync(Key, "AAAA");

        (await UploadAsync(Key, others)).ShouldBeOfType<UploadResult.Refused>().Problem.ShouldBe(UploadProblem.KeyReused);
    }

    [Fact]
    public async Task UploadAsync_SameKeyOfAnotherOwner_IsStored()
    {
        await UploadAsync(Key, "AAAA");

        var result = await UploadAsync(InvoiceBuilder.MaraViewing with { Id = new UserId("0123456789abcdef01234567") }, Key, "AAEC");

        result.ShouldBeOfType<UploadResult.Stored>();
        stores.Stored.Count.ShouldBe(2);
    }

    [Fact]
    public async Task UploadAsync_WithoutKey_IsStoredEachTime()
    {
        await UploadAsync("AAAA");
        await UploadAsync("AAAA");

        stores.Stored.Count.ShouldBe(2);
    }

    [Fact]
    public async Task UploadAsync_SameAtOnceElsewhere_AnswersWithTheQuickerAndKeepsNoPages()
    {
        var quicker = (await UploadAsync(Key, "AAAA")).ShouldBeOfType<UploadResult.Stored>().Invoice;
        stores = new RecordingStores { Quicker = quicker };

        var result = (await UploadAsync(Key, "AAAA")).ShouldBeOfType<UploadResult.Stored>();

        result.Invoice.Id.ShouldBe(quicker.Id);
        stores.Calls.ShouldBe(["page 3 bytes", "invoice with 1 pages", "pages deleted"]);
    }

    private async Task<UploadProblem> RefusedAsync(params string[] pages) =>
        (await UploadAsync(pages)).ShouldBeOfType<UploadResult.Refused>().Problem;

    private Task<UploadResult> UploadAsync(params string[] pages) => UploadAsync(key: null, pages);

    private Task<UploadResult> UploadAsync(UploadKey? key, params string[] pages) => UploadAsync(InvoiceBuilder.MaraViewing, key, pages);

    private Task<UploadResult> UploadAsync(Viewer owner, UploadKey? key, params string[] pages)
    {
        var clock = new FakeTimeProvider(InvoiceBuilder.Noon);
        var intake = new FileIntake(stores, new FixedInspector(found), new ChangingOptions<UploadOptions>(limits), clock);
        var service = new UploadService(stores, stores, intake, new ChangingOptions<UploadOptions>(limits), clock);
        var streams = pages.Select(page => (Stream)new MemoryStream(Encoding.ASCII.GetBytes(page)));
        return service.UploadAsync(owner, key, streams.ToAsyncEnumerable(), CancellationToken.None);
    }
}
