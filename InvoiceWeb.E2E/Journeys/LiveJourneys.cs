using InvoiceWeb.E2E.Infrastructure;
using InvoiceWeb.E2E.PageObjects;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InvoiceWeb.E2E.Journeys;

[Collection(TheatreCollection.Name)]
public sealed class LiveJourneys(Theatre theatre)
{
    private static readonly LocatorAssertionsToHaveAttributeOptions Patient = new() { Timeout = 60_000 };

    [Fact]
    public async Task Phone_ServerRestarts_ListHealsWithoutReloading()
    {
        var ada = theatre.Admin;
        await using var server = await ProductServer.StartAsync(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["INVOICEWEB_ADMIN_EMAIL"] = ada.Email,
            ["INVOICEWEB_ADMIN_PASSWORD"] = ada.Password,
        });
        await theatre.PlayAsync(
            async stage =>
            {
                var window = await SignInPage.OpenAsync(await stage.NewVisitorAsync(Device.Phone));
                var invoices = await window.SignInAsync(ada);
                await invoices.WatchAsync();

                await server.StopAsync();
                await Expect(invoices.ConnectionNote).ToBeVisibleAsync(new() { Timeout = 30_000 });
                await server.StartAsync();
                await Expect(invoices.ConnectionNote).ToBeHiddenAsync(new() { Timeout = 60_000 });

                var capture = await (await invoices.OpenFurtherWindowAsync()).AddPhotoAsync();
                await capture.ChoosePhotoAsync(Paper.Sample("pharmacy.jpg"));
                await capture.SendAsync();
                await Expect(invoices.Newest).ToHaveAttributeAsync("data-status", "processed", Patient);
                (await invoices.StatesSeenAsync(await invoices.NewestIdAsync())).ShouldNotBeNull();
            },
            server);
    }

    [Fact]
    public Task Admin_EmployeeSends_RowAppearsLive() => theatre.PlayAsync(async stage =>
    {
        var mara = await theatre.AddEmployeeAsync(stage);
        var desk = await SignInPage.OpenAsync(await stage.NewVisitorAsync(Device.Desk));
        var all = await desk.SignInAsync(theatre.Admin);
        await all.WatchAsync();

        var phone = await SignInPage.OpenAsync(await stage.NewVisitorAsync(Device.Phone));
        var capture = await (await phone.SignInAsync(mara)).AddPhotoAsync();
        await capture.ChoosePhotoAsync(Paper.Sample("software.jpg"));
        var own = await capture.SendAsync();
        var id = await own.NewestIdAsync();

        await Expect(all.Newest).ToHaveAttributeAsync("data-invoice-id", id);
        await Expect(all.Newest).ToContainTextAsync(mara.Name);
        await Expect(all.Newest).ToHaveAttributeAsync("data-status", "processed", Patient);
        (await all.StatesSeenAsync(id)).ShouldNotBeNull();
    });
}
