using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Duplicates;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Invoices.Trash;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.TestData;
using Microsoft.Extensions.DependencyInjection;

namespace InvoiceWeb.Tests.Invoices.Duplicates;

public sealed class DuplicateServiceTests(IdleProduct product) : IClassFixture<IdleProduct>
{
    private readonly IInvoiceStore store = product.Services.GetRequiredService<IInvoiceStore>();
    private readonly DuplicateService service = product.Services.GetRequiredService<DuplicateService>();
    private readonly TrashService trash = product.Services.GetRequiredService<TrashService>();
    private readonly string file = Guid.NewGuid().ToString("N");
    private readonly Viewer mara = new(new UserId(InvoiceId.New(InvoiceBuilder.Noon).Value), "Mara", IsAdmin: false);
    private readonly Viewer jonas = new(new UserId(InvoiceId.New(InvoiceBuilder.Noon).Value), "Jonas", IsAdmin: false);

    [Fact]
    public async Task RefreshAsync_SentTwice_MarksTheLaterOneAlone()
    {
        var (first, second) = (await SendAsync(mara, minute: 1), await SendAsync(mara, minute: 2));

        // As two workers end in any order: the first one's reader looks after the second one too.
        await service.RefreshAsync(first.Id, CancellationToken.None);

        (await LookalikesAsync(first)).ShouldBeEmpty();
        (await LookalikesAsync(second)).ShouldHaveSingleItem().ShouldBe(new Lookalike(first.Id, mara.Id, first.CreatedAt, Likeness.SameFile));
    }

    [Fact]
    public async Task RefreshAsync_PicturesWithinTheDistance_FindsThemByTheirBands()
    {
        var hash = 0x0123_4567_89AB_CDEFUL;
        var first = await SendAsync(mara, minute: 1, page => page with { Sha256 = $"{file} a", PictureHash = hash });
        var second = await SendAsync(mara, minute: 2, page => page with { Sha256 = $"{file} b", PictureHash = hash ^ 0x8000_0400_0020_0001UL });

        await service.RefreshAsync(second.Id, CancellationToken.None);

        (await LookalikesAsync(second)).ShouldHaveSingleItem().Likeness.ShouldBe(Likeness.SamePicture);
        (await LookalikesAsync(first)).ShouldBeEmpty();
    }

    [Fact]
    public async Task RefreshAsync_SameVendorNumberAndTotal_FindsThemByTheirNumber()
    {
        var fields = InvoiceBuilder.Fields() with { Number = new ReadField<string>(file, 0.9, Box: null) };
        var first = await SendAsync(mara, minute: 1, page => page with { Sha256 = $"{file} a" }, fields);
        var second = await SendAsync(mara, minute: 2, page => page with { Sha256 = $"{file} b" }, fields);

        await service.RefreshAsync(second.Id, CancellationToken.None);

        (await LookalikesAsync(second)).ShouldHaveSingleItem().Id.ShouldBe(first.Id);
    }

    [Fact]
    public async Task ThrowAway_TheOriginal_TakesTheMarkOffUntilItIsTakenBack()
    {
        var (first, second) = (await SendAsync(mara, minute: 1), await SendAsync(mara, minute: 2));
        await service.RefreshAsync(second.Id, CancellationToken.None);
        (await LookalikesAsync(second)).Count.ShouldBe(1);

        await trash.ThrowAwayAsync(mara, first.Id, CancellationToken.None);
        (await LookalikesAsync(second)).ShouldBeEmpty();

        await trash.TakeBackAsync(mara, first.Id, CancellationToken.None);
        (await LookalikesAsync(second)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task RefreshAsync_SomebodyElsesAndOnesOwn_KeepsThemApart()
    {
        var theirs = await SendAsync(jonas, minute: 1);
        var own = await SendAsync(mara, minute: 2);
        var again = await SendAsync(mara, minute: 3);

        await service.RefreshAsync(again.Id, CancellationToken.None);

        (await LookalikesAsync(again)).Select(one => (one.Id, one.OwnerId)).ShouldBe([(own.Id, mara.Id), (theirs.Id, jonas.Id)]);
    }

    [Fact]
    public async Task TellApartAsync_Marked_StaysUnmarked()
    {
        var (first, second) = (await SendAsync(mara, minute: 1), await SendAsync(mara, minute: 2));
        await service.RefreshAsync(second.Id, CancellationToken.None);

        (await service.TellApartAsync(mara, second.Id, first.Id, CancellationToken.None)).ShouldNotBeNull().Lookalikes.ShouldBeEmpty();
        await service.RefreshAsync(first.Id, CancellationToken.None);

        (await LookalikesAsync(second)).ShouldBeEmpty();
        (await service.TellApartAsync(jonas, second.Id, first.Id, CancellationToken.None)).ShouldBeNull();
    }

    private async Task<Invoice> SendAsync(Viewer owner, int minute, Func<PageReference, PageReference>? change = null, InvoiceFields? fields = null)
    {
        var invoice = InvoiceBuilder.Queued(owner.Id, InvoiceBuilder.Noon.AddMinutes(minute)) with { Status = InvoiceStatus.Processed, Fields = fields ?? InvoiceFields.Empty };
        var page = invoice.Pages[0] with { Sha256 = file };
        invoice = invoice with { Pages = [change?.Invoke(page) ?? page] };
        await store.InsertAsync(invoice, CancellationToken.None);
        return invoice;
    }

    private async Task<IReadOnlyList<Lookalike>> LookalikesAsync(Invoice invoice) =>
        (await store.FindAsync(invoice.Id, CancellationToken.None)).ShouldNotBeNull().Lookalikes;
}
