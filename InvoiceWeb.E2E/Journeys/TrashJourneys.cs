using InvoiceWeb.E2E.Infrastructure;
using InvoiceWeb.E2E.PageObjects;
using static Microsoft.Playwright.Assertions;

namespace InvoiceWeb.E2E.Journeys;

[Collection(TheatreCollection.Name)]
public sealed class TrashJourneys(Theatre theatre)
{
    [Fact]
    public Task Phone_DeletesUndoesDeletesAndRestores_EveryWindowFollows() => FollowAsync(Device.Phone);

    [Fact]
    public Task Desk_DeletesUndoesDeletesAndRestores_EveryWindowFollows() => FollowAsync(Device.Desk);

    private Task FollowAsync(Device device) => theatre.PlayAsync(async stage =>
    {
        var signIn = await SignInPage.OpenAsync(await stage.NewVisitorAsync(device));
        var invoices = await signIn.SignInAsync(await theatre.AddEmployeeAsync(stage));
        var capture = await invoices.AddPhotoAsync();
        await capture.ChoosePhotoAsync(Paper.Sample("coffee.jpg"));
        invoices = await capture.SendAsync();
        var meanwhile = await invoices.OpenFurtherWindowAsync();
        await Expect(meanwhile.Rows).ToHaveCountAsync(1);

        invoices = await (await invoices.OpenNewestAsync()).DeleteAsync();
        await Expect(invoices.UndoToast).ToBeVisibleAsync();
        await Expect(invoices.EmptyNote).ToBeVisibleAsync();
        await Expect(meanwhile.Rows).ToHaveCountAsync(0);

        await invoices.UndoAsync();
        await Expect(invoices.Rows).ToHaveCountAsync(1);
        await Expect(meanwhile.Rows).ToHaveCountAsync(1);

        invoices = await (await invoices.OpenNewestAsync()).DeleteAsync();
        var trash = await invoices.Menu.OpenTrashAsync();
        await Expect(trash.Rows).ToHaveCountAsync(1);
        await trash.RestoreAsync();
        await Expect(trash.EmptyNote).ToBeVisibleAsync();
        await Expect(meanwhile.Rows).ToHaveCountAsync(1);

        invoices = await (await (await invoices.ReturnAsync()).OpenNewestAsync()).DeleteAsync();
        trash = await invoices.Menu.OpenTrashAsync();
        await trash.DeleteForGoodAsync();
        await Expect(trash.EmptyNote).ToBeVisibleAsync();
    });
}
