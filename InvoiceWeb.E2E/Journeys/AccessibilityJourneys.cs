using InvoiceWeb.E2E.Infrastructure;
using InvoiceWeb.E2E.PageObjects;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InvoiceWeb.E2E.Journeys;

/// <summary>Every page at both sizes, light and dark: axe finds nothing, and whoever goes through it by keyboard sees where he is.</summary>
[Collection(SecondTheatreCollection.Name)]
public sealed class AccessibilityJourneys(Theatre theatre)
{
    private static readonly LocatorAssertionsToHaveAttributeOptions Patient = new() { Timeout = 60_000 };

    [Fact]
    public void Page_OfTheProduct_IsVisited() => Visits.Gaps.ShouldBeEmpty("see Visits.cs");

    [Fact]
    public Task EveryPage_BothSizesAndThemes_PleasesAxe() => theatre.PlayAsync(async stage =>
    {
        var mara = await theatre.AddEmployeeAsync(stage);
        var id = await SendAsync(stage, mara);
        var user = await IdOfAsync(stage, mara);
        List<string> faults = [];
        foreach (var device in new[] { Device.Phone, Device.Desk })
        {
            await LookAsync(Visits.Visitor.Anybody, null);
            await LookAsync(Visits.Visitor.Employee, mara);
            await LookAsync(Visits.Visitor.Admin, theatre.Admin);

            async Task LookAsync(Visits.Visitor visitor, Person? person)
            {
                var window = await VisitAsync(stage, device, person);
                foreach (var address in Visits.Of(visitor, id, user))
                {
                    await window.GotoAsync(address);
                    faults.AddRange(await Accessibility.FaultsAsync(window, $"{device}, {address}"));
                }
            }
        }

        faults.ShouldBeEmpty();
    });

    [Fact]
    public Task WhatOpens_BothSizesAndThemes_PleasesAxe() => theatre.PlayAsync(async stage =>
    {
        var mara = await theatre.AddEmployeeAsync(stage);
        await SendAsync(stage, mara);
        List<string> faults = [];
        foreach (var device in new[] { Device.Phone, Device.Desk })
        {
            var window = await VisitAsync(stage, device, mara);
            var invoices = new InvoicesPage(window);
            await invoices.OpenFiltersAsync();
            faults.AddRange(await Accessibility.FaultsAsync(window, $"{device}, filters"));
            await invoices.SearchAsync("nothing has this");
            await Expect(invoices.NothingFoundNote).ToBeVisibleAsync();
            faults.AddRange(await Accessibility.FaultsAsync(window, $"{device}, nothing found"));
            await invoices.ReturnAsync();
            await invoices.Menu.OpenAsync();
            faults.AddRange(await Accessibility.FaultsAsync(window, $"{device}, menu"));
            if (!device.IsPhone)
            {
                invoices = await invoices.ReturnAsync();
                await invoices.OpenBesideTheListAsync();
                await invoices.OpenBesideAsync(invoices.Newest);
                faults.AddRange(await Accessibility.FaultsAsync(window, $"{device}, beside the list"));
                await (await invoices.ReturnAsync()).OpenBesideTheListAsync(); // no longer
            }

            invoices = await invoices.ReturnAsync();
            await invoices.SelectAllShownAsync();
            faults.AddRange(await Accessibility.FaultsAsync(window, $"{device}, selection"));
            var capture = await invoices.AddPhotoAsync();
            await capture.ChooseAsync(Paper.Sample("coffee.jpg"), Paper.Sample("fuel.jpg"));
            await capture.FrameAsync();
            faults.AddRange(await Accessibility.FaultsAsync(window, $"{device}, photos on the desk"));
            invoices = await DoubtAsync(capture);
            await ReviewPage.OpenAsync(window);
            faults.AddRange(await Accessibility.FaultsAsync(window, $"{device}, review"));
            await (await invoices.ReturnAsync()).OpenNewestAsync();
            faults.AddRange(await Accessibility.FaultsAsync(window, $"{device}, an invoice to check"));
        }

        faults.ShouldBeEmpty();
    });

    [Fact]
    public Task EveryPage_ByKeyboard_ShowsWhereTheFocusIs() => theatre.PlayAsync(async stage =>
    {
        var mara = await theatre.AddEmployeeAsync(stage);
        var id = await SendAsync(stage, mara);
        var user = await IdOfAsync(stage, mara);
        foreach (var (visitor, person) in new[] { (Visits.Visitor.Anybody, null), (Visits.Visitor.Employee, mara), (Visits.Visitor.Admin, theatre.Admin) })
        {
            var window = await VisitAsync(stage, Device.Desk, person);
            foreach (var address in Visits.Of(visitor, id, user))
            {
                await window.GotoAsync(address);
                (await Keyboard.HiddenStopsAsync(window)).ShouldBeEmpty(address);
            }
        }
    });

    /// <summary>Sends one photo, cut so that no total is left of it.</summary>
    private static async Task<InvoicesPage> DoubtAsync(CapturePage capture)
    {
        await capture.RemoveAsync(2);
        await capture.CropToHeadAsync();
        var invoices = await capture.SendAsync();
        await Expect(invoices.Newest).ToHaveAttributeAsync("data-status", "needs-review", Patient);
        return invoices;
    }

    private static async Task<IPage> VisitAsync(Stage stage, Device device, Person? person)
    {
        var window = await stage.NewVisitorAsync(device);
        if (person is not null)
        {
            await (await SignInPage.OpenAsync(window)).SignInAsync(person);
        }

        return window;
    }

    private async Task<string> IdOfAsync(Stage stage, Person person)
    {
        var window = await VisitAsync(stage, Device.Desk, theatre.Admin);
        await (await new InvoicesPage(window).Menu.OpenUsersAsync()).OpenAsync(person);
        return new Uri(window.Url).Segments[^1];
    }

    /// <returns>The id of an invoice that has been read.</returns>
    private static async Task<string> SendAsync(Stage stage, Person person)
    {
        var window = await SignInPage.OpenAsync(await stage.NewVisitorAsync(Device.Phone));
        var capture = await (await window.SignInAsync(person)).AddPhotoAsync();
        await capture.ChoosePhotoAsync(Paper.Sample("pharmacy.jpg"));
        var invoices = await capture.SendAsync();
        await Expect(invoices.Newest).ToHaveAttributeAsync("data-status", "processed", Patient);
        return await invoices.NewestIdAsync();
    }
}
