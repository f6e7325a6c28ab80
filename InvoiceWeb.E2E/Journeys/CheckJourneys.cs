using InvoiceWeb.E2E.Infrastructure;
using InvoiceWeb.E2E.PageObjects;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InvoiceWeb.E2E.Journeys;

[Collection(TheatreCollection.Name)]
public sealed class CheckJourneys(Theatre theatre)
{
    /// <summary>Reading takes seconds, more of them on a busy machine.</summary>
    private static readonly LocatorAssertionsToHaveAttributeOptions Patient = new() { Timeout = 90_000 };

    [Fact]
    public Task Phone_Correction_IsToldAndSurvivesReload() => theatre.PlayAsync(stage => CorrectAsync(stage, Device.Phone));

    [Fact]
    public Task Desk_Correction_IsToldAndSurvivesReload() => theatre.PlayAsync(stage => CorrectAsync(stage, Device.Desk));

    [Fact]
    public Task TwoPeople_SameField_TheSecondChoosesAndNothingIsLost() => theatre.PlayAsync(async stage =>
    {
        var (window, mine) = await ReadAsync(stage, Device.Phone, Paper.Sample("pharmacy.jpg"));
        var admin = await stage.NewVisitorAsync(Device.Desk);
        await (await SignInPage.OpenAsync(admin)).SignInAsync(theatre.Admin);
        await admin.GotoAsync(mine.Address);
        var theirs = new DetailsPage(admin);

        await mine.TypeAsync("Vendor", "Mara's pharmacy");
        await theirs.TypeAsync("Vendor", "Ada's pharmacy");
        await theirs.SaveAsync();
        await Expect(theirs.News).ToContainTextAsync("Ada's pharmacy");
        await Expect(mine.Value("Vendor")).ToHaveValueAsync("Mara's pharmacy");
        await mine.SaveAsync();

        await Expect(mine.Warning).ToContainTextAsync("Choose which value is right");
        await Expect(mine.Choice("Vendor")).ToContainTextAsync("Ada's pharmacy");
        await mine.ChooseAsync("Vendor", "Mara's pharmacy");
        await mine.SaveAsync();
        await Expect(theirs.Value("Vendor")).ToHaveValueAsync("Mara's pharmacy");
        await window.CloseAsync();
    });

    [Fact]
    public Task Phone_SaveFails_IsToldAndWhatWasTypedStays() => theatre.PlayAsync(async stage =>
    {
        var (window, details) = await ReadAsync(stage, Device.Phone, Paper.Sample("bakery.jpg"));
        await details.TypeAsync("Total", "1,012.40");

        var line = await FailingLine.OnAsync(window);
        await details.SaveAsync();
        await Expect(details.News).ToContainTextAsync("Not saved. What you typed is still here");
        await Expect(details.Value("Total")).ToHaveValueAsync("1,012.40");

        await line.MendAsync();
        await details.SaveAsync();
        await Expect(details.News).ToContainTextAsync("Total changed from 12.40 to 1,012.40.");
    });

    [Fact]
    public async Task ToReview_ByKeysAtADeskAndByTouchOnAPhone_AreCheckedAndNothingTypedIsLost()
    {
        // Nothing is so sure that nobody is asked.
        await using var server = await ProductServer.StartAsync(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["INVOICEWEB_ADMIN_EMAIL"] = theatre.Admin.Email,
            ["INVOICEWEB_ADMIN_PASSWORD"] = theatre.Admin.Password,
            ["Review__SureFrom"] = "1",
        });
        await theatre.PlayAsync(
            async stage =>
            {
                var window = await stage.NewVisitorAsync(Device.Desk);
                var invoices = await (await SignInPage.OpenAsync(window)).SignInAsync(theatre.Admin);
                foreach (var name in new[] { "bakery.jpg", "coffee.jpg", "taxi.jpg" })
                {
                    var capture = await invoices.AddPhotoAsync();
                    await capture.ChoosePhotoAsync(Paper.Sample(name));
                    invoices = await capture.SendAsync();
                    await Expect(invoices.Newest).ToHaveAttributeAsync("data-status", "needs-review", Patient);
                }

                var review = await ReviewPage.OpenAsync(window);
                await Expect(review.Left).ToHaveTextAsync("3 left");
                await Expect(review.InHand).ToHaveIdAsync("field-total");
                await review.PressAsync("Alt+ArrowDown");
                await Expect(review.InHand).ToHaveIdAsync("field-date");
                await review.TypeAsync("04/03/2026");
                await review.PressAsync("Enter");
                await Expect(review.Left).ToHaveTextAsync("2 left");
                await Expect(review.InHand).ToHaveIdAsync("field-total");
                var read = await review.InHand.InputValueAsync();
                await review.TypeAsync("99.99");
                (await review.SkipAsync(leavesTyped: false)).ShouldBe("What you typed is not saved. Leave it?");
                await Expect(review.Left).ToHaveTextAsync("2 left");
                await Expect(review.InHand).ToHaveValueAsync("99.99");
                await review.InHand.FillAsync(read);
                await review.SkipAsync(leavesTyped: true);
                await Expect(review.Left).ToHaveTextAsync("The last one");
                await Expect(review.InHand).ToHaveIdAsync("field-total");
                await review.PressAsync("Control+Enter");
                await Expect(review.Heading).ToHaveTextAsync("You are through");

                invoices = await invoices.ReturnAsync();
                await Expect(invoices.InState("processed")).ToHaveCountAsync(2);
                await Expect(invoices.InState("needs-review")).ToHaveCountAsync(1);

                var phone = await stage.NewVisitorAsync(Device.Phone);
                await (await SignInPage.OpenAsync(phone)).SignInAsync(theatre.Admin);
                review = await ReviewPage.OpenAsync(phone);
                await Expect(review.Left).ToHaveTextAsync("The last one");
                await review.SayItLooksRightAsync();
                await Expect(review.Heading).ToHaveTextAsync("Nothing to check");
                await Expect(invoices.InState("processed")).ToHaveCountAsync(3);
            },
            server);
    }

    [Fact]
    public Task Desk_BesideTheList_IsCorrectedAndWalkedByKeys() => theatre.PlayAsync(async stage =>
    {
        var window = await stage.NewVisitorAsync(Device.Desk);
        var invoices = await (await SignInPage.OpenAsync(window)).SignInAsync(await theatre.AddEmployeeAsync(stage));
        foreach (var name in new[] { "pharmacy.jpg", "bakery.jpg" })
        {
            var capture = await invoices.AddPhotoAsync();
            await capture.ChoosePhotoAsync(Paper.Sample(name));
            invoices = await capture.SendAsync();
            await Expect(invoices.Newest).ToHaveAttributeAsync("data-status", "processed", Patient);
        }

        await invoices.OpenBesideTheListAsync();
        var details = await invoices.OpenBesideAsync(invoices.Newest);
        await details.TypeAsync("Total", "1,012.40");
        await details.SaveAsync();
        await Expect(details.News).ToContainTextAsync("Total changed from 12.40 to 1,012.40.");
        await Expect(invoices.Newest).ToContainTextAsync("1,012.40");

        await InvoicesPage.PressInAsync(invoices.Newest, "j");
        await Expect(details.Value("Total")).Not.ToHaveValueAsync("1,012.40");
        await InvoicesPage.PressInAsync(invoices.Rows.Last, "k");
        await Expect(details.Value("Total")).ToHaveValueAsync("1,012.40");
        await InvoicesPage.PressInAsync(invoices.Newest, "Escape");
        await Expect(invoices.Pane).ToBeHiddenAsync();

        // The choice holds for the next time.
        invoices = await invoices.ReturnAsync();
        await invoices.OpenBesideAsync(invoices.Rows.Last);
        await Expect(invoices.Pane).ToBeVisibleAsync();
    });

    private async Task CorrectAsync(Stage stage, Device device)
    {
        var (_, details) = await ReadAsync(stage, device, Paper.Sample("bakery.jpg"));
        var small = await details.ShownWidthAsync();
        await details.ZoomInAsync();
        (await details.ShownWidthAsync()).ShouldBeGreaterThan(small);

        var taken = await details.TakeFromPictureAsync("Net");
        await Expect(details.Value("Net")).ToHaveValueAsync(taken);
        await details.TypeAsync("Total", "1,012.40");
        await details.SaveAsync();
        await Expect(details.News).ToContainTextAsync("Total changed from 12.40 to 1,012.40.");
        await details.ReloadAsync();

        await Expect(details.Value("Total")).ToHaveValueAsync("1,012.40");
        await Expect(details.Value("Net")).ToHaveValueAsync(taken);
        await details.SayItLooksRightAsync();
        await Expect(details.Invoice).ToContainTextAsync("found it right");
    }

    private async Task<(IPage Window, DetailsPage Details)> ReadAsync(Stage stage, Device device, Paper paper)
    {
        var window = await stage.NewVisitorAsync(device);
        var invoices = await (await SignInPage.OpenAsync(window)).SignInAsync(await theatre.AddEmployeeAsync(stage));
        var capture = await invoices.AddPhotoAsync();
        await capture.ChoosePhotoAsync(paper);
        invoices = await capture.SendAsync();
        await Expect(invoices.Newest).ToHaveAttributeAsync("data-status", "processed", Patient);
        return (window, await invoices.OpenNewestAsync());
    }
}
