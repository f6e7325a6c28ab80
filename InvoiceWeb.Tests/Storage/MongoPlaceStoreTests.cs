using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Places;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.TestData;
using Microsoft.Extensions.DependencyInjection;

namespace InvoiceWeb.Tests.Storage;

public sealed class MongoPlaceStoreTests(IdleProduct product) : IClassFixture<IdleProduct>
{
    private static readonly PlacedText Total = new(PlaceKind.Amount, "12.40", new FieldBox(0, 0.12345, 0.5, 0.1, 0.02));

    private readonly IPlaceStore places = product.Services.GetRequiredService<IPlaceStore>();
    private readonly IInvoiceStore invoices = product.Services.GetRequiredService<IInvoiceStore>();
    private readonly Invoice invoice = InvoiceBuilder.Queued();

    [Fact]
    public async Task FindAsync_ReadTwice_GivesTheSecondReading()
    {
        await places.ReplaceAsync(invoice.Id, invoice.Pages[0], [Total, Total], CancellationToken.None);
        await places.ReplaceAsync(invoice.Id, invoice.Pages[0], [Total], CancellationToken.None);

        var found = await places.FindAsync(invoice.Pages[0], 0, CancellationToken.None);

        found.ShouldBe([Total]);
    }

    [Fact]
    public async Task FindAsync_OtherPageOfTheFile_HasItsOwn()
    {
        var second = invoice.Pages[0] with { FilePage = 1 };
        await places.ReplaceAsync(invoice.Id, second, [Total], CancellationToken.None);

        (await places.FindAsync(invoice.Pages[0], 0, CancellationToken.None)).ShouldBeEmpty();
        (await places.FindAsync(second, 3, CancellationToken.None)).ShouldHaveSingleItem().Box.Page.ShouldBe(3);
    }

    [Fact]
    public async Task DeleteAsync_OneInvoice_LeavesOthersAlone()
    {
        var other = InvoiceBuilder.Queued();
        await places.ReplaceAsync(invoice.Id, invoice.Pages[0], [Total], CancellationToken.None);
        await places.ReplaceAsync(other.Id, other.Pages[0], [Total], CancellationToken.None);

        await places.DeleteAsync(invoice.Id, CancellationToken.None);

        (await places.FindAsync(invoice.Pages[0], 0, CancellationToken.None)).ShouldBeEmpty();
        (await places.FindAsync(other.Pages[0], 0, CancellationToken.None)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task DeleteOrphansAsync_InvoiceGoneMeanwhile_RemovesItsPlacesAlone()
    {
        var kept = InvoiceBuilder.Queued();
        await invoices.InsertAsync(kept, CancellationToken.None);
        await places.ReplaceAsync(kept.Id, kept.Pages[0], [Total], CancellationToken.None);
        await places.ReplaceAsync(invoice.Id, invoice.Pages[0], [Total], CancellationToken.None);

        await places.DeleteOrphansAsync(DateTimeOffset.UtcNow.AddMinutes(1), CancellationToken.None);

        (await places.FindAsync(kept.Pages[0], 0, CancellationToken.None)).ShouldNotBeEmpty();
        (await places.FindAsync(invoice.Pages[0], 0, CancellationToken.None)).ShouldBeEmpty();
    }
}
