using System.Text;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Uploads;
using InvoiceWeb.Tests.TestData;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace InvoiceWeb.Tests.Invoices.Uploads;

public sealed class UploadServiceTests
{
    private readonly RecordingStores stores = new();
    private readonly UploadOptions limits = new() { MaxImageBytes = 10_000, MaxPixels = 1_000_000, MaxPages = 2 };
    private PageImageInfo? info = new("image/jpeg", 800, 1200);

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
        info = new PageImageInfo("image/png", 1001, 1000);

        (await RefusedAsync("AAAA")).ShouldBe(UploadProblem.TooManyPixels);
    }

    [Fact]
    public async Task UploadAsync_NoImage_IsRefused()
    {
        info = null;

        (await RefusedAsync("AAAA")).ShouldBe(UploadProblem.UnsupportedFormat);
    }

    [Fact]
    public async Task UploadAsync_NoPages_IsRefused() => (await RefusedAsync()).ShouldBe(UploadProblem.NoPages);

    [Fact]
    public async Task UploadAsync_MorePagesThanAllowed_IsRefused() => (await RefusedAsync("AAAA", "AAAA", "AAAA")).ShouldBe(UploadProblem.TooManyPages);

    private async Task<UploadProblem> RefusedAsync(params string[] pages) =>
        (await UploadAsync(pages)).ShouldBeOfType<UploadResult.Refused>().Problem;

    private Task<UploadResult> UploadAsync(params string[] pages)
    {
        var service = new UploadService(stores, stores, new FixedInspector(info), Options.Create(limits), new FakeTimeProvider(InvoiceBuilder.Noon));
        var streams = pages.Select(page => (Stream)new MemoryStream(Encoding.ASCII.GetBytes(page)));
        return service.UploadAsync(InvoiceBuilder.MaraViewing, streams.ToAsyncEnumerable(), CancellationToken.None);
    }
}
