using InvoiceWeb.E2E.Infrastructure;
using InvoiceWeb.E2E.PageObjects;
using static Microsoft.Playwright.Assertions;

namespace InvoiceWeb.E2E.Journeys;

[Collection(SecondTheatreCollection.Name)]
public sealed class OwnershipJourneys(Theatre theatre)
{
    [Fact]
    public Task OtherEmployee_OwnersInvoice_IsNeitherListedNorFound() => theatre.PlayAsync(async stage =>
    {
        var owner = await stage.NewVisitorAsync(Device.Phone);
        var capture = await (await (await SignInPage.OpenAsync(owner)).SignInAsync(await theatre.AddEmployeeAsync(stage))).AddPhotoAsync();
        await capture.ChoosePhotoAsync(Paper.Sample("fuel.jpg"));
        var details = await (await capture.SendAsync()).OpenNewestAsync();

        string[] addresses = [details.Address, $"{details.Address}/pages/1"];

        var other = await stage.NewVisitorAsync(Device.Phone);
        var invoices = await (await SignInPage.OpenAsync(other)).SignInAsync(await theatre.AddEmployeeAsync(stage));

        await Expect(invoices.EmptyNote).ToBeVisibleAsync();
        foreach (var address in addresses)
        {
            (await Visitor.AskForAsync(other, address)).ShouldBe(404);
            (await Visitor.AskForAsync(owner, address)).ShouldBe(200);
        }
    });

    [Fact]
    public Task Employee_AdminsPages_AreDenied() => theatre.PlayAsync(async stage =>
    {
        var window = await stage.NewVisitorAsync(Device.Desk);
        await (await SignInPage.OpenAsync(window)).SignInAsync(await theatre.AddEmployeeAsync(stage));

        (await Visitor.AskForAsync(window, "/admin")).ShouldBe(403);
        (await Visitor.AskForAsync(window, "/admin/users")).ShouldBe(403);
    });
}
