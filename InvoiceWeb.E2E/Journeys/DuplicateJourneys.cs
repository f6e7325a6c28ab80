using InvoiceWeb.E2E.Infrastructure;
using InvoiceWeb.E2E.PageObjects;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InvoiceWeb.E2E.Journeys;

[Collection(TheatreCollection.Name)]
public sealed class DuplicateJourneys(Theatre theatre)
{
    private static readonly LocatorAssertionsToHaveAttributeOptions Patient = new() { Timeout = 60_000 };

    [Fact]
    public Task Phone_SendsTwiceThenReplacesThePage_MarkComesAndGoes() => FollowAsync(Device.Phone);

    [Fact]
    public Task Desk_SendsTwiceThenReplacesThePage_MarkComesAndGoes() => FollowAsync(Device.Desk);

    private Task FollowAsync(Device device) => theatre.PlayAsync(async stage =>
    {
        var signIn = await SignInPage.OpenAsync(await stage.NewVisitorAsync(device));
        var invoices = await signIn.SignInAsync(await theatre.AddEmployeeAsync(stage));
        for (var times = 0; times < 2; times++)
        {
            var capture = await invoices.AddPhotoAsync();
            await capture.ChoosePhotoAsync(Paper.Sample("coffee.jpg"));
            invoices = await capture.SendAsync();
            await Expect(invoices.Newest).ToHaveAttributeAsync("data-status", "processed", Patient);
        }

        await Expect(invoices.Newest).ToContainTextAsync("Sent twice?");
        await Expect(invoices.Rows.Last).Not.ToContainTextAsync("Sent twice?");
        var details = await invoices.OpenNewestAsync();
        await Expect(details.DuplicateNote).ToBeVisibleAsync();

        details = await (await details.ChangePagesAsync()).ReplaceAsync(1, Paper.Sample("taxi.jpg").File);
        await Expect(details.Invoice).ToHaveAttributeAsync("data-status", "processed", Patient);
        await Expect(details.Value("Total")).ToHaveValueAsync(Paper.Sample("taxi.jpg").Total);
        await Expect(details.DuplicateNote).ToBeHiddenAsync();
    });
}
