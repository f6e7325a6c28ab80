using InvoiceWeb.E2E.Infrastructure;
using InvoiceWeb.E2E.PageObjects;
using static Microsoft.Playwright.Assertions;

namespace InvoiceWeb.E2E.Journeys;

[Collection(SecondTheatreCollection.Name)]
public sealed class DashboardJourneys(Theatre theatre)
{
    private const string Received = "Received";
    private const string Chart = "Received and read";

    public static TheoryData<string> Devices => new(Device.Phone.Name, Device.Desk.Name);

    [Theory]
    [MemberData(nameof(Devices))]
    public Task Admin_LooksAtTheDashboard_ChangesItsTimeAndSeesAFigureGrow(string device) => theatre.PlayAsync(async stage =>
    {
        var window = await stage.NewVisitorAsync(device is "phone" ? Device.Phone : Device.Desk);
        var invoices = await (await SignInPage.OpenAsync(window)).SignInAsync(theatre.Admin);
        var overview = await invoices.Menu.OpenOverviewAsync();
        await overview.ShowAsync("24 hours");
        await overview.PickZoneAsync("Europe/Berlin");
        await overview.WatchAsync();
        await Expect(overview.Drawing(Chart)).ToBeVisibleAsync();
        await Expect(overview.Table(Chart)).ToBeHiddenAsync();

        await overview.ShowTablesByKeyAsync();
        await Expect(overview.Table(Chart)).ToBeVisibleAsync();
        await Expect(overview.Table(Chart).GetByRole(Microsoft.Playwright.AriaRole.Row)).ToHaveCountAsync(25);

        var before = int.Parse(await overview.Figure(Received).Locator("[data-value]").InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
        var capture = await (await invoices.OpenFurtherWindowAsync()).AddPhotoAsync();
        await capture.ChoosePhotoAsync(Paper.Sample("coffee.jpg"));
        await capture.SendAsync();
        await Expect(overview.Figure(Received).Locator("[data-value]")).ToHaveTextAsync($"{before + 1}", new() { Timeout = 20_000 });
    });
}
