using InvoiceWeb.E2E.Infrastructure;
using InvoiceWeb.E2E.PageObjects;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InvoiceWeb.E2E.Journeys;

[Collection(TheatreCollection.Name)]
public sealed class AdministrationJourneys(Theatre theatre)
{
    private const string TrashDays = "Days in the trash";

    /// <summary>For what comes through a stream while the machine is busy reading.</summary>
    private static readonly LocatorAssertionsToHaveCountOptions Patient = new() { Timeout = 30_000 };

    [Fact]
    public Task Phone_AdminGivesInvoicesAway_BothOwnersSeeItAtOnce() => GiveAwayAsync(Device.Phone);

    [Fact]
    public Task Desk_AdminGivesInvoicesAway_BothOwnersSeeItAtOnce() => GiveAwayAsync(Device.Desk);

    [Fact]
    public Task Phone_AdminPausesReading_SendersAreToldAndWait() => PauseAsync(Device.Phone);

    [Fact]
    public Task Desk_AdminPausesReading_SendersAreToldAndWait() => PauseAsync(Device.Desk);

    private Task GiveAwayAsync(Device device) => theatre.PlayAsync(async stage =>
    {
        var (mara, jonas) = (await theatre.AddEmployeeAsync(stage), await theatre.AddEmployeeAsync(stage));
        var maras = await SignInAsync(stage, device, mara);
        var jonasList = await SignInAsync(stage, device, jonas);
        await SendAsync(maras);
        var admins = await SignInAsync(stage, device, theatre.Admin);

        await admins.NarrowToOwnerAsync(mara);
        await Expect(admins.AllRows).ToHaveCountAsync(1);
        var selection = await admins.SelectAllShownAsync();
        await selection.GiveToAsync(jonas);
        await Expect(selection.Answer).ToContainTextAsync("1 invoice was given away.");
        await Expect(maras.EmptyNote).ToBeVisibleAsync();
        await Expect(jonasList.Rows).ToHaveCountAsync(1, Patient);

        var own = await jonasList.SelectAllShownAsync();
        await own.DeleteAsync();
        await Expect(own.Answer).ToContainTextAsync("1 invoice is in the trash.");
        await Expect(jonasList.Rows).ToHaveCountAsync(0, Patient);
        await own.UndoAsync();
        await Expect(jonasList.Rows).ToHaveCountAsync(1, Patient);
    });

    private Task PauseAsync(Device device) => theatre.PlayAsync(async stage =>
    {
        var maras = await SignInAsync(stage, device, await theatre.AddEmployeeAsync(stage));
        var admins = await SignInAsync(stage, device, theatre.Admin);
        var queue = await admins.Menu.OpenQueueAsync();
        await Expect(queue.Workers).Not.ToHaveCountAsync(0);
        await queue.PauseAsync();
        await Expect(queue.State).ToContainTextAsync("Reading is paused");
        await Expect(maras.PausedNote).ToHaveCountAsync(1, Patient);
        await SendAsync(maras);
        await Expect(queue.Waiting).ToHaveTextAsync("1");
        await Expect(maras.InState("queued")).ToHaveCountAsync(1, Patient);
        await queue.ResumeAsync();
        await Expect(maras.PausedNote).ToHaveCountAsync(0, Patient);
        await Expect(maras.InState("queued")).ToHaveCountAsync(0, Patient);

        var settings = await admins.Menu.OpenSettingsAsync();
        await settings.ChangeAsync(TrashDays, "0");
        await Expect(settings.Answer(TrashDays)).ToContainTextAsync("It has to be between 1 and 3650.");
        await settings.ChangeAsync(TrashDays, "45");
        await Expect(settings.Answer(TrashDays)).ToContainTextAsync("Saved.");
        await Expect((await maras.Menu.OpenTrashAsync()).Lead).ToContainTextAsync("45 days");
        await settings.GoBackAsync(TrashDays);
        await Expect(settings.Value(TrashDays)).ToHaveValueAsync("30");
    });

    private static async Task<InvoicesPage> SignInAsync(Stage stage, Device device, Person person) =>
        await (await SignInPage.OpenAsync(await stage.NewVisitorAsync(device))).SignInAsync(person);

    private static async Task SendAsync(InvoicesPage invoices)
    {
        var capture = await invoices.AddPhotoAsync();
        await capture.ChoosePhotoAsync(Paper.Sample("coffee.jpg"));
        await (await capture.SendAsync()).AllSentAsync();
        await Expect(invoices.Rows).ToHaveCountAsync(1);
    }
}
