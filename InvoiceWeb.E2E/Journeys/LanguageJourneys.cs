using InvoiceWeb.E2E.Infrastructure;
using InvoiceWeb.E2E.PageObjects;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InvoiceWeb.E2E.Journeys;

[Collection(SecondTheatreCollection.Name)]
public sealed class LanguageJourneys(Theatre theatre)
{
    public static TheoryData<string> Devices => new(Device.Phone.Name, Device.Desk.Name);

    [Theory]
    [MemberData(nameof(Devices))]
    public Task Menu_AnotherLanguage_IsSpokenFromThenOn(string device) => theatre.PlayAsync(async stage =>
    {
        var mara = await theatre.AddEmployeeAsync(stage);
        var window = await stage.NewVisitorAsync(device is "phone" ? Device.Phone : Device.Desk);
        var invoices = await (await SignInPage.OpenAsync(window)).SignInAsync(mara);

        await invoices.Menu.SpeakAsync("Deutsch");

        await Expect(window.GetByRole(AriaRole.Heading, new() { Name = "Noch keine Rechnungen" })).ToBeVisibleAsync();
        await window.GotoAsync("/capture");
        await Expect(window.GetByRole(AriaRole.Heading, new() { Name = "Foto hinzufügen" })).ToBeVisibleAsync();
    });
}
