using InvoiceWeb.E2E.Infrastructure;
using InvoiceWeb.E2E.PageObjects;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InvoiceWeb.E2E.Journeys;

/// <summary>
/// The demo, as ./run --demo starts it: every page of it at both sizes. With tools/screenshots, also the pictures under docs/screenshots,
/// light and dark.
/// </summary>
[Collection(TheatreCollection.Name)]
public sealed class ScreenshotJourneys(Theatre theatre)
{
    private const int Samples = 12;

    private static readonly string? Folder = Environment.GetEnvironmentVariable("INVOICEWEB_SCREENSHOTS");

    private static readonly LocatorAssertionsToHaveCountOptions Patient = new() { Timeout = 120_000 };

    [Fact]
    public async Task Demo_EveryPage_FitsEveryScreen()
    {
        await using var server = await ProductServer.StartAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["Demo__Enabled"] = "true" });
        var ada = await FindAsync(server, "ada");
        var mara = await FindAsync(server, "mara");
        await theatre.PlayAsync(
            async stage =>
            {
                var window = await SignInPage.OpenAsync(await stage.NewVisitorAsync(Device.Desk));
                var invoices = await window.SignInAsync(ada);
                await Expect(invoices.InState("processed")).ToHaveCountAsync(Samples, Patient);

                foreach (var device in new[] { Device.Phone, Device.Desk })
                {
                    var album = new Album(Folder, await stage.NewVisitorAsync(device), device);
                    await ShowEmployeesPagesAsync(album, mara);
                    await ShowAdminsPagesAsync(album, ada);
                }
            },
            server);
    }

    private static async Task ShowEmployeesPagesAsync(Album album, Person employee)
    {
        var signIn = await SignInPage.OpenAsync(album.Window);
        await album.AddAsync("sign-in");
        await signIn.TryAsync(employee.Email, "a wrong password");
        await Expect(signIn.Refusal).ToContainTextAsync("is wrong");
        await album.AddAsync("sign-in-refused");
        await album.VisitAsync($"/welcome/{new string('x', 43)}", "link-used");
        await album.VisitAsync("/setup", "setup-over");
        await album.VisitAsync("/error", "error");
        signIn = await SignInPage.OpenAsync(album.Window);

        var invoices = await signIn.SignInAsync(employee);
        await album.AddAsync("invoices");
        await ShowBesideAsync(album, invoices);
        await album.VisitAsync("/?q=xylophone", "nothing-found");
        await album.VisitAsync("/invoices/totals", "totals");
        invoices = await invoices.ReturnAsync();
        var details = await invoices.OpenNewestAsync();
        await details.PictureSizeAsync();
        var invoice = details.Address;
        await album.VisitAsync($"{invoice}/pages", "pages");
        await album.VisitAsync($"{invoice}/pages/1/crop", "crop");
        await album.VisitAsync(invoice, "details");
        await (await details.DeleteAsync()).UndoAsync();
        await (await invoices.OpenNewestAsync()).DeleteAsync();
        var trash = await invoices.Menu.OpenTrashAsync();
        await album.AddAsync("trash");
        await trash.RestoreAsync();

        var capture = await (await invoices.ReturnAsync()).AddPhotoAsync();
        await album.AddAsync("capture");
        await capture.ChoosePhotoAsync(Paper.Sample("bakery.jpg"));
        await album.AddAsync("capture-photo");
        await capture.FrameAsync();
        await album.AddAsync("capture-crop");
        await ShowDoubtAsync(album, capture);

        var profile = await (await invoices.ReturnAsync()).Menu.OpenProfileAsync();
        await album.AddAsync("profile");
        await profile.OpenTwoStepAsync();
        await album.AddAsync("two-step");

        await album.VisitAsync("/profile/password", "password");
        await album.VisitAsync("/profile/delete", "account-delete");
        await album.VisitAsync("/profile/tokens", "tokens");
        await album.VisitAsync("/reference", "reference");
        await album.VisitAsync("/review", "review-over");
        await album.VisitAsync("/capture/form", "capture-form");
        await album.VisitAsync("/admin", "denied");
        await album.VisitAsync("/no-such-page", "not-found");
        await album.VisitAsync("/sign-out", "sign-out");
        await (await invoices.ReturnAsync()).Menu.SignOutAsync();
    }

    /// <summary>What is to be checked: a photo that was cut so that its total is gone.</summary>
    private static async Task ShowDoubtAsync(Album album, CapturePage capture)
    {
        await capture.ResetAsync();
        await capture.CropToHeadAsync();
        var invoices = await capture.SendAsync();
        await Expect(invoices.Newest).ToHaveAttributeAsync("data-status", "needs-review", new() { Timeout = 60_000 });
        await album.AddAsync("invoices-to-check");
        await album.VisitAsync("/review", "review");
        var details = await (await invoices.ReturnAsync()).OpenNewestAsync();
        await album.AddAsync("details-to-check");
        await details.DeleteAsync();
        await (await invoices.ReturnAsync()).SelectAllShownAsync();
        await album.AddAsync("invoices-selected");
    }

    private static async Task ShowBesideAsync(Album album, InvoicesPage invoices)
    {
        if (album.IsOfAPhone)
        {
            return;
        }

        await invoices.OpenBesideTheListAsync();
        await (await invoices.OpenBesideAsync(invoices.Newest)).PictureSizeAsync();
        await album.AddAsync("invoices-beside");
        await (await invoices.ReturnAsync()).OpenBesideTheListAsync();
    }

    private static async Task ShowAdminsPagesAsync(Album album, Person admin)
    {
        var invoices = await (await SignInPage.OpenAsync(album.Window)).SignInAsync(admin);
        await album.AddAsync("invoices-of-all");
        await (await invoices.Menu.OpenOverviewAsync()).WatchAsync();
        await album.AddAsync("overview");
        var users = await invoices.Menu.OpenUsersAsync();
        await album.AddAsync("users");
        await users.OpenAsync(admin);
        await album.AddAsync("user");
        await album.VisitAsync("/admin/users/invite", "users-invite");
        await album.VisitAsync("/admin/users/import", "users-import");
        await album.VisitAsync("/admin/queue", "queue");
        await album.VisitAsync("/admin/settings", "settings");
        await album.VisitAsync("/admin/system", "system");
        await invoices.Menu.OpenAuditLogAsync();
        await album.AddAsync("audit");
        await invoices.Menu.SignOutAsync();
    }

    /// <summary>Reads a person's password from the console, where the demo printed it.</summary>
    private static async Task<Person> FindAsync(ProductServer server, string name)
    {
        var line = await server.ReadAsync(line => line.Contains($" {name}@", StringComparison.Ordinal));
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new Person(name, words[^2], words[^1]);
    }
}
