using InvoiceWeb.E2E.Infrastructure;
using InvoiceWeb.E2E.PageObjects;
using static Microsoft.Playwright.Assertions;

namespace InvoiceWeb.E2E.Journeys;

[Collection(TheatreCollection.Name)]
public sealed class SearchJourneys(Theatre theatre)
{
    [Theory]
    [InlineData("Phone")]
    [InlineData("Desk")]
    public Task Employee_SearchesAndTakesAway_GetsWhatWasMeant(string device) => theatre.PlayAsync(async stage =>
    {
        var window = await stage.NewVisitorAsync(device is "Phone" ? Device.Phone : Device.Desk);
        var invoices = await (await SignInPage.OpenAsync(window)).SignInAsync(await theatre.AddEmployeeAsync(stage));
        foreach (var sample in (string[])["hotel.jpg", "fuel.jpg"])
        {
            var capture = await invoices.AddPhotoAsync();
            await capture.ChoosePhotoAsync(Paper.Sample(sample));
            invoices = await capture.SendAsync();
        }

        await Expect(invoices.Rows.Filter(new() { HasText = "Ready" })).ToHaveCountAsync(2, new() { Timeout = 60_000 });

        await invoices.SearchAsync("larkspur");
        await Expect(invoices.Rows).ToHaveCountAsync(1);
        await Expect(invoices.Newest).ToContainTextAsync("The Larkspur Hotel");
        await Expect(invoices.Sum("GBP")).ToHaveTextAsync(Paper.Sample("hotel.jpg").Total);
        (await invoices.TakeAwayAsCsvAsync()).ShouldContain("Larkspur");

        await invoices.FilterByStateAsync("Failed");
        await Expect(invoices.NothingFoundNote).ToBeVisibleAsync();
        await window.ReloadAsync();
        await Expect(invoices.NothingFoundNote).ToBeVisibleAsync();

        await invoices.WidenAsync("Failed");
        await Expect(invoices.Rows).ToHaveCountAsync(1);
        await invoices.WidenAsync("“larkspur”");
        await Expect(invoices.Rows).ToHaveCountAsync(2);
    });
}
