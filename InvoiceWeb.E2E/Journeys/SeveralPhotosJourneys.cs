using InvoiceWeb.E2E.Infrastructure;
using InvoiceWeb.E2E.PageObjects;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InvoiceWeb.E2E.Journeys;

/// <summary>From one tap on the list to several invoices in the archive, whatever comes between.</summary>
[Collection(TheatreCollection.Name)]
public sealed class SeveralPhotosJourneys(Theatre theatre)
{
    private static readonly LocatorAssertionsToHaveAttributeOptions Patient = new() { Timeout = 60_000 };

    [Fact]
    public Task Phone_ThreePhotosOneRetakenTwoCombined_AnswerLost_StoredOnce() => theatre.PlayAsync(stage => SendThreeAsync(stage, Device.Phone));

    [Fact]
    public Task Desk_ThreePhotosOneRetakenTwoCombined_AnswerLost_StoredOnce() => theatre.PlayAsync(stage => SendThreeAsync(stage, Device.Desk));

    [Fact]
    public Task Phone_CornersDragged_IsStoredFlat() => theatre.PlayAsync(async stage =>
    {
        var capture = await OpenAsync(stage, Device.Phone);
        await capture.ChoosePhotoAsync(Paper.Sample("taxi.jpg"));
        await capture.FlattenUpperHalfAsync();
        var (width, height) = await (await (await capture.SendAsync()).OpenNewestAsync()).PictureSizeAsync();

        // Of 900 by 1183 pixels: from 6 % to 94 % of the width, from 6 % to half of the height.
        width.ShouldBeInRange(780, 804);
        height.ShouldBeInRange(500, 540);
    });

    [Fact]
    public Task Desk_CornersMovedByKeyboard_IsStoredWithoutTheMargin() => theatre.PlayAsync(async stage =>
    {
        var capture = await OpenAsync(stage, Device.Desk);
        await capture.ChoosePhotoAsync(Paper.Sample("taxi.jpg"));
        var invoices = await capture.SendAsync();
        var (whole, height) = await (await invoices.OpenNewestAsync()).PictureSizeAsync();

        capture = await (await invoices.ReturnAsync()).AddPhotoAsync();
        await capture.ChoosePhotoAsync(Paper.Sample("taxi.jpg"));
        await capture.FlattenWithoutLeftMarginAsync(steps: 4);
        var (cut, cutHeight) = await (await (await capture.SendAsync()).OpenNewestAsync()).PictureSizeAsync();

        // From 6 % and four twentieths further right to 94 %; from 6 % to 94 % of the height.
        ((double)cut / whole).ShouldBeInRange(0.66, 0.70);
        ((double)cutHeight / height).ShouldBeInRange(0.86, 0.90);
    });

    [Fact]
    public Task Phone_LeavingWithAnUnsentPhoto_AsksAndKeepsIt() => theatre.PlayAsync(async stage =>
    {
        var capture = await OpenAsync(stage, Device.Phone);
        await capture.TakePhotoAsync(Paper.Sample("taxi.jpg"));

        await capture.TryToLeaveAsync();
        await capture.StayAsync();
        await Expect(capture.LeaveDialog).ToBeHiddenAsync();
        (await capture.ReloadAsync()).ShouldBe(["beforeunload"]);
        await Expect(capture.Tiles).ToHaveCountAsync(1);

        await capture.TryToLeaveAsync();
        var invoices = await capture.KeepForLaterAsync();
        await Expect(invoices.DraftsNote).ToContainTextAsync("1 photo is not sent yet.");
        await Expect((await invoices.GoOnAsync()).Tiles).ToHaveCountAsync(1);
    });

    [Fact]
    public Task Phone_SessionEndsWhileCapturing_PhotoArrivesAfterSigningIn() => theatre.PlayAsync(async stage =>
    {
        var mara = await theatre.AddEmployeeAsync(stage);
        var window = await stage.NewVisitorAsync(Device.Phone);
        var capture = await (await (await SignInPage.OpenAsync(window)).SignInAsync(mara)).PhotographAsync(Paper.Sample("taxi.jpg"));

        await window.Context.ClearCookiesAsync();
        var invoices = await (await capture.SendSignedOutAsync()).SignInAsync(mara);

        await invoices.AllSentAsync();
        await Expect(invoices.Rows).ToHaveCountAsync(1);
    });

    [Fact]
    public Task Phone_WithoutScripts_FormSendsAndSaysWhatItCannotTake() => theatre.PlayAsync(async stage =>
    {
        var mara = await theatre.AddEmployeeAsync(stage);
        var signIn = await SignInPage.OpenAsync(await stage.NewVisitorAsync(Device.Phone, scripts: false));
        var form = await (await signIn.SignInAsync(mara)).AddWithoutScriptsAsync();

        await form.ChooseAsync(Paper.Sample("taxi.jpg").File, Path.Combine(Repository.Root, "LICENSE"));
        await form.TrySendAsync();
        await Expect(form.Problem).ToContainTextAsync("LICENSE");
        await Expect(form.Stored).ToContainTextAsync("taxi.jpg");

        await form.ChooseAsync(Paper.Sample("coffee.jpg").File, Paper.Sample("fuel.jpg").File);
        await form.TogetherAsync();
        var invoices = await form.SendAsync();
        await Expect(invoices.Toast).ToContainTextAsync("Stored");
        await Expect(invoices.Rows).ToHaveCountAsync(2);
        await Expect((await invoices.OpenNewestAsync()).Pictures).ToHaveCountAsync(2);
    });

    [Fact]
    public Task Desk_Pdf_IsSentAsItIsAndRead() => theatre.PlayAsync(async stage =>
    {
        var capture = await OpenAsync(stage, Device.Desk);
        var paper = await Paper.PrintAsync(await stage.NewVisitorAsync(Device.Desk), "consultant");

        await capture.ChooseAsync(paper);
        var invoices = await capture.SendAsync();

        await Expect(invoices.Newest).ToHaveAttributeAsync("data-status", "processed", Patient);
        await Expect((await invoices.OpenNewestAsync()).Value("Total")).ToHaveValueAsync(paper.Total);
    });

    private async Task SendThreeAsync(Stage stage, Device device)
    {
        var window = await stage.NewVisitorAsync(device);
        var invoices = await (await SignInPage.OpenAsync(window)).SignInAsync(await theatre.AddEmployeeAsync(stage));
        var capture = await invoices.PhotographAsync(Paper.Sample("taxi.jpg"));
        await capture.ChooseAsync(Paper.Sample("coffee.jpg"), Paper.Sample("fuel.jpg"));
        await capture.RetakeAsync(1, Paper.Sample("bakery.jpg"));
        await capture.JoinAsync(2);
        await Expect(capture.Count).ToHaveTextAsync("3 photos, 2 invoices");
        await capture.ReloadAsync();
        await Expect(capture.Count).ToHaveTextAsync("3 photos, 2 invoices");

        var line = await FlakyLine.OnAsync(window);
        invoices = await capture.SendAsync();

        line.Uploads.ShouldBe(3, "two invoices, one of them sent again");
        await Expect(invoices.Rows).ToHaveCountAsync(2);
        int[] pages =
        [
            await (await invoices.OpenNewestAsync()).Pictures.CountAsync(),
            await (await (await invoices.ReturnAsync()).OpenOldestAsync()).Pictures.CountAsync(),
        ];
        pages.ShouldBe([1, 2], ignoreOrder: true); // both were sent at once
    }

    private async Task<CapturePage> OpenAsync(Stage stage, Device device)
    {
        var mara = await SignInPage.OpenAsync(await stage.NewVisitorAsync(device));
        return await (await mara.SignInAsync(await theatre.AddEmployeeAsync(stage))).AddPhotoAsync();
    }
}
