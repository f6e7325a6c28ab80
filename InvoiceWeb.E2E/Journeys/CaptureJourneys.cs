using InvoiceWeb.E2E.Infrastructure;
using InvoiceWeb.E2E.PageObjects;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InvoiceWeb.E2E.Journeys;

[Collection(TheatreCollection.Name)]
public sealed class CaptureJourneys(Theatre theatre)
{
    /// <summary>Reading takes seconds, more of them on a busy machine.</summary>
    private static readonly LocatorAssertionsToHaveAttributeOptions Patient = new() { Timeout = 60_000 };

    [Fact]
    public Task Phone_OwnSample_IsReadWithoutReloading() =>
        theatre.PlayAsync(stage => SendAsync(stage, Device.Phone, Paper.Sample("hardware.jpg")));

    [SkippableFact]
    public Task Phone_RealReceipt_IsReadWithoutReloading() =>
        theatre.PlayAsync(stage => SendAsync(stage, Device.Phone, Paper.RealReceipt("270.jpg")));

    [Fact]
    public Task Desk_OwnSample_IsReadWithoutReloading() =>
        theatre.PlayAsync(stage => SendAsync(stage, Device.Desk, Paper.Sample("office.jpg")));

    [Fact]
    public Task Phone_TurnedOnce_IsStoredTurned() => theatre.PlayAsync(async stage =>
    {
        var mara = await SignInPage.OpenAsync(await stage.NewVisitorAsync(Device.Phone));
        var capture = await (await mara.SignInAsync(await theatre.AddEmployeeAsync(stage))).AddPhotoAsync();

        await capture.TakePhotoAsync(Paper.Sample("taxi.jpg"));
        await capture.RotateRightAsync();
        var details = await (await capture.SendAsync()).OpenNewestAsync();

        var (width, height) = await details.PictureSizeAsync();
        width.ShouldBeGreaterThan(height);
    });

    [Fact]
    public Task Phone_Cropped_IsStoredWithoutWhatWasCutOff() => theatre.PlayAsync(async stage =>
    {
        var mara = await SignInPage.OpenAsync(await stage.NewVisitorAsync(Device.Phone));
        var capture = await (await mara.SignInAsync(await theatre.AddEmployeeAsync(stage))).AddPhotoAsync();

        await capture.ChoosePhotoAsync(Paper.Sample("taxi.jpg"));
        var invoices = await capture.SendAsync();
        var (width, whole) = await (await invoices.OpenNewestAsync()).PictureSizeAsync();
        capture = await (await invoices.ReturnAsync()).AddPhotoAsync();
        await capture.ChoosePhotoAsync(Paper.Sample("taxi.jpg"));
        await capture.CropBottomAsync(100);
        var cut = await (await (await capture.SendAsync()).OpenNewestAsync()).PictureSizeAsync();

        cut.Width.ShouldBeInRange(width - 2, width);
        cut.Height.ShouldBeLessThan(whole - 100);
    });

    [Fact]
    public Task Phone_FileThatIsNoPicture_IsRefusedWithAReason() => theatre.PlayAsync(async stage =>
    {
        var mara = await SignInPage.OpenAsync(await stage.NewVisitorAsync(Device.Phone));
        var capture = await (await mara.SignInAsync(await theatre.AddEmployeeAsync(stage))).AddPhotoAsync();

        await capture.TryFileAsync(Path.Combine(Repository.Root, "LICENSE"));

        await Expect(capture.Problem).ToContainTextAsync("Choose a JPEG or PNG");
    });

    private async Task SendAsync(Stage stage, Device device, Paper paper)
    {
        var mara = await SignInPage.OpenAsync(await stage.NewVisitorAsync(device));
        var invoices = await mara.SignInAsync(await theatre.AddEmployeeAsync(stage));
        await Expect(invoices.EmptyNote).ToBeVisibleAsync();
        var meanwhile = await invoices.OpenFurtherWindowAsync();
        await meanwhile.WatchAsync();

        var capture = await invoices.AddPhotoAsync();
        await capture.ChoosePhotoAsync(paper);
        await capture.RotateLeftAsync();
        await capture.ZoomInAsync();
        await capture.RotateRightAsync();
        await capture.CropBottomAsync(12);
        invoices = await capture.SendAsync();
        await invoices.WatchAsync();
        await Expect(invoices.Newest).ToHaveAttributeAsync("data-status", "processed", Patient);
        await Expect(meanwhile.Newest).ToHaveAttributeAsync("data-status", "processed", Patient);

        // Neither window was loaded anew; the one that was open all the while got the row and each of its states by the event stream.
        var id = await invoices.NewestIdAsync();
        (await invoices.StatesSeenAsync(id)).ShouldNotBeNull();
        var states = await meanwhile.StatesSeenAsync(id);
        states.ShouldNotBeNull();
        states.Distinct(StringComparer.Ordinal).ShouldBe(["queued", "processing", "processed"]);

        var details = await invoices.OpenNewestAsync();
        await Expect(details.Value("Total")).ToHaveValueAsync(paper.Total);
        await Expect(details.Mark("total")).ToHaveCountAsync(1);
    }
}
