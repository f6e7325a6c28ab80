using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Checking;
using InvoiceWeb.Invoices.Places;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Invoices.Search;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.TestData;
using Microsoft.Extensions.DependencyInjection;

namespace InvoiceWeb.Tests.Invoices.Checking;

public sealed class CheckingServiceTests(IdleProduct product) : IClassFixture<IdleProduct>
{
    private static readonly Viewer Mara = InvoiceBuilder.MaraViewing;

    private static readonly Viewer Admin = new(InvoiceBuilder.Jonas, "Jonas", IsAdmin: true);

    private readonly CheckingService checking = product.Services.GetRequiredService<CheckingService>();
    private readonly IInvoiceStore store = product.Services.GetRequiredService<IInvoiceStore>();

    [Fact]
    public async Task CorrectAsync_Total_IsStoredWithItsKeysTermsAndSums()
    {
        var invoice = await StoreAsync(new UserId(InvoiceId.New(InvoiceBuilder.Noon).Value));
        var owner = new Viewer(invoice.OwnerId, "Owner", IsAdmin: false);

        var saved = (await checking.CorrectAsync(owner, invoice.Id, [Edit(InvoiceField.Total, "12.40", "8765.43")], accept: false, default))
            .ShouldBeOfType<CheckResult.Saved>();

        saved.Changes.ShouldHaveSingleItem().After.ShouldBe("8765.43");
        var found = await store.ListAsync(owner.Id, new InvoiceFilter { Text = "8765.43", Least = 8000 }, InvoiceSort.Highest, after: null, 5, default);
        found.Items.ShouldHaveSingleItem().Id.ShouldBe(invoice.Id);
        (await store.SumAsync(owner.Id, InvoiceFilter.None, 10, default)).ByCurrency.ShouldHaveSingleItem().Sum.ShouldBe(8765.43m);
    }

    [Fact]
    public async Task CorrectAsync_SomebodyChangedTheSameField_ConflictsAndChangesNothing()
    {
        var invoice = await StoreAsync();
        await checking.CorrectAsync(Admin, invoice.Id, [Edit(InvoiceField.Total, "12.40", "12.90")], accept: false, default);

        var result = await checking.CorrectAsync(Mara, invoice.Id, [Edit(InvoiceField.Total, "12.40", "12.50")], accept: false, default);

        var conflict = result.ShouldBeOfType<CheckResult.Conflicting>().Conflicts.ShouldHaveSingleItem();
        conflict.ShouldBe(new FieldConflict(InvoiceField.Total, "12.40", "12.50", "12.90", Admin.Person));
        conflict.IsChoice.ShouldBeTrue();
        (await store.FindAsync(invoice.Id, default))!.Fields.Total!.Value.ShouldBe(12.90m);
    }

    [Fact]
    public async Task CorrectAsync_SomebodyChangedAnotherField_KeepsBoth()
    {
        var invoice = await StoreAsync();
        await checking.CorrectAsync(Admin, invoice.Id, [Edit(InvoiceField.Total, "12.40", "12.90")], accept: false, default);

        FieldEdit[] edits = [Edit(InvoiceField.Total, "12.40", "12.40"), Edit(InvoiceField.Number, "A-4711", "A-4712")];
        (await checking.CorrectAsync(Mara, invoice.Id, edits, accept: false, default)).ShouldBeOfType<CheckResult.Saved>();

        var stored = (await store.FindAsync(invoice.Id, default))!;
        (stored.Fields.Total!.Value, stored.Fields.Number!.Value).ShouldBe((12.90m, "A-4712"));
    }

    [Fact]
    public async Task CorrectAsync_AcceptedWhatIsNoLongerThere_HasToBeLookedAtAgain()
    {
        var invoice = await StoreAsync();
        await checking.CorrectAsync(Admin, invoice.Id, [Edit(InvoiceField.Total, "12.40", "12.90")], accept: false, default);

        var result = await checking.CorrectAsync(Mara, invoice.Id, [Edit(InvoiceField.Total, "12.40", "12.40")], accept: true, default);

        result.ShouldBeOfType<CheckResult.Conflicting>().Conflicts.ShouldHaveSingleItem().IsChoice.ShouldBeFalse();
        (await store.FindAsync(invoice.Id, default))!.Status.ShouldBe(InvoiceStatus.NeedsReview);
    }

    [Fact]
    public async Task CorrectAsync_BothWantTheSame_IsNoConflict()
    {
        var invoice = await StoreAsync();
        await checking.CorrectAsync(Admin, invoice.Id, [Edit(InvoiceField.Total, "12.40", "12.90")], accept: false, default);

        var result = await checking.CorrectAsync(Mara, invoice.Id, [Edit(InvoiceField.Total, "12.40", "12.90")], accept: false, default);

        result.ShouldBeOfType<CheckResult.Saved>().Changes.ShouldBeEmpty();
    }

    [Fact]
    public async Task CorrectAsync_AtTheSameTime_LosesNoUpdate()
    {
        var invoice = await StoreAsync();
        (InvoiceField Field, string Was, string Value)[] changes =
        [
            (InvoiceField.Total, "12.40", "1.00"), (InvoiceField.Date, "2026-03-03", "2026-03-04"), (InvoiceField.Number, "A-4711", "B"),
            (InvoiceField.Vendor, "Bäckerei Huber", "C"),
        ];

        var results = await Task.WhenAll(changes.Select(change =>
            checking.CorrectAsync(Mara, invoice.Id, [Edit(change.Field, change.Was, change.Value)], accept: false, default)));

        results.ShouldAllBe(result => result is CheckResult.Saved);
        var stored = (await store.FindAsync(invoice.Id, default))!;
        changes.ShouldAllBe(change => stored.Fields[change.Field]!.Plain == change.Value);
        stored.Version.ShouldBe(invoice.Version + changes.Length);
    }

    [Fact]
    public async Task CorrectAsync_WhileItIsRead_IsRefused()
    {
        var invoice = InvoiceBuilder.Claimed();
        await store.InsertAsync(invoice, default);

        (await checking.CorrectAsync(Mara, invoice.Id, [Edit(InvoiceField.Total, null, "1.00")], accept: false, default)).ShouldBeOfType<CheckResult.Busy>();
    }

    [Fact]
    public async Task CorrectAsync_SomebodyElses_IsMissing()
    {
        var invoice = await StoreAsync(InvoiceBuilder.Jonas);

        (await checking.CorrectAsync(Mara, invoice.Id, [Edit(InvoiceField.Total, "12.40", "1.00")], accept: false, default)).ShouldBeOfType<CheckResult.Missing>();
    }

    [Fact]
    public async Task CorrectAsync_AcceptedWithoutATotal_IsIncomplete()
    {
        var invoice = await StoreAsync();

        var result = await checking.CorrectAsync(Mara, invoice.Id, [new FieldEdit(InvoiceField.Total, "12.40", Value: null)], accept: true, default);

        result.ShouldBeOfType<CheckResult.Incomplete>().Lacking.ShouldBe([InvoiceField.Total]);
        (await store.FindAsync(invoice.Id, default))!.Version.ShouldBe(invoice.Version);
    }

    [Fact]
    public async Task CorrectAsync_ValueThatStandsOnAPage_PointsToIt()
    {
        var invoice = await StoreAsync();
        var place = new FieldBox(0, 0.5, 0.6, 0.1, 0.02);
        await product.Services.GetRequiredService<IPlaceStore>().ReplaceAsync(
            invoice.Id, invoice.Pages[0], [new PlacedText(PlaceKind.Amount, "12.90", place with { Y = 0.1 }), new PlacedText(PlaceKind.Amount, "12.90", place)], default);

        await checking.CorrectAsync(Mara, invoice.Id, [Edit(InvoiceField.Total, "12.40", "12.90")], accept: false, default);

        (await store.FindAsync(invoice.Id, default))!.Fields.Total!.Box.ShouldBe(place);
    }

    private static FieldEdit Edit(InvoiceField field, string? was, string value) => new(field, was, value);

    private async Task<Invoice> StoreAsync(UserId? owner = null)
    {
        var invoice = InvoiceBuilder.Queued(owner).Complete(InvoiceBuilder.Fields(0.5), [], "", sureFrom: 0.8, InvoiceBuilder.Noon);
        await store.InsertAsync(invoice, default);
        return invoice;
    }
}
