using InvoiceWeb.E2E.Infrastructure;
using InvoiceWeb.E2E.PageObjects;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InvoiceWeb.E2E.Journeys;

/// <summary>A photo that is stored already is put right.</summary>
[Collection(TheatreCollection.Name)]
public sealed class CropJourneys(Theatre theatre)
{
    private static readonly LocatorAssertionsToHaveAttributeOptions Patient = new() { Timeout = 60_000 };

    [Fact]
    public Task Phone_StoredPhotoTurned_IsStoredTurnedAndReadAgain() => TurnAsync(Device.Phone);

    [Fact]
    public Task Desk_StoredPhotoTurned_IsStoredTurnedAndReadAgain() => TurnAsync(Device.Desk);

    private Task TurnAsync(Device device) => theatre.PlayAsync(async stage =>
    {
        var signIn = await SignInPage.OpenAsync(await stage.NewVisitorAsync(device));
        var capture = await (await signIn.SignInAsync(await theatre.AddEmployeeAsync(stage))).AddPhotoAsync();
        await capture.ChoosePhotoAsync(Paper.Sample("coffee.jpg"));
        var invoices = await capture.SendAsync();
        await Expect(invoices.Newest).ToHaveAttributeAsync("data-status", "processed", Patient);
        var details = await invoices.OpenNewestAsync();
        var (width, height) = await details.PictureSizeAsync();

        var crop = await (await details.ChangePagesAsync()).CropAsync(1);
        await crop.RotateRightAsync();
        details = await crop.SaveAsync();

        (await details.PictureSizeAsync()).ShouldBe((height, width));
        await Expect(details.Invoice).ToHaveAttributeAsync("data-status", "processed", Patient);
        await Expect(details.Value("Total")).ToHaveValueAsync(Paper.Sample("coffee.jpg").Total);

        // What was sent is still there.
        crop = await (await details.ChangePagesAsync()).CropAsync(1);
        await crop.ResetAsync();
        details = await crop.SaveAsync();
        (await details.PictureSizeAsync()).ShouldBe((width, height));
    });
}
