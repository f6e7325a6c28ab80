using InvoiceWeb.E2E.Infrastructure;
using InvoiceWeb.E2E.PageObjects;
using static Microsoft.Playwright.Assertions;

namespace InvoiceWeb.E2E.Journeys;

/// <summary>What lies on the capture page before it is sent.</summary>
[Collection(SecondTheatreCollection.Name)]
public sealed class DeskOfPhotosJourneys(Theatre theatre)
{
    [Fact]
    public Task Phone_BadPhotos_AreToldAndMayBeSent() => theatre.PlayAsync(async stage =>
    {
        var good = Paper.Sample("coffee.jpg");
        var darkroom = await stage.NewVisitorAsync(Device.Phone);
        var capture = await OpenAsync(stage, Device.Phone);

        await capture.ChoosePhotoAsync(good);
        await Expect(capture.Warning).ToBeEmptyAsync();
        await capture.RetakeAsync(1, await Darkroom.DevelopAsync(darkroom, good, "brightness(0.25)"));
        await Expect(capture.Warning).ToContainTextAsync("This looks dark");
        await capture.RetakeAsync(1, await Darkroom.DevelopAsync(darkroom, good, "blur(6px)"));
        await Expect(capture.Warning).ToContainTextAsync("This looks blurred");
        await capture.RetakeAsync(1, await Darkroom.DevelopAsync(darkroom, good, "none", scale: 0.3));
        await Expect(capture.Warning).ToContainTextAsync("This is small");

        await Expect((await capture.SendAsync()).Rows).ToHaveCountAsync(1);
    });

    [Fact]
    public Task Desk_DroppedAndPasted_AreTilesThatCanBeMoved() => theatre.PlayAsync(async stage =>
    {
        var capture = await OpenAsync(stage, Device.Desk);

        await capture.DropAsync(Paper.Sample("taxi.jpg"));
        await capture.PasteAsync(Paper.Sample("coffee.jpg"));
        await capture.MoveLeftAsync(2);

        await Expect(capture.Tiles.Nth(0)).ToHaveAccessibleNameAsync("Invoice 1, page 1: coffee.jpg");
        await Expect(capture.Tiles.Nth(1)).ToHaveAccessibleNameAsync("Invoice 2, page 1: taxi.jpg");
    });

    private async Task<CapturePage> OpenAsync(Stage stage, Device device)
    {
        var signIn = await SignInPage.OpenAsync(await stage.NewVisitorAsync(device));
        return await (await signIn.SignInAsync(await theatre.AddEmployeeAsync(stage))).AddPhotoAsync();
    }
}
