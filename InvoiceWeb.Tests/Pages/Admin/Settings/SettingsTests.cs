using System.Net;
using InvoiceWeb.Accounts;
using InvoiceWeb.Tests.Infrastructure;

namespace InvoiceWeb.Tests.Pages.Admin.Settings;

/// <summary>On products of their own: a setting is everybody's.</summary>
public sealed class SettingsTests : IAsyncLifetime
{
    private readonly IdleProduct product = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await product.DisposeAsync();

    [Fact]
    public async Task Get_Admin_ShowsEachSettingAndWhatIsPinned()
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);

        var page = await admin.PageAsync("/admin/settings");

        page.QuerySelector("#Trash-KeepDays input[name=Value]")!.GetAttribute("value").ShouldBe("30");
        var pinned = page.QuerySelector("#SignIn-BurstPerAddress")!;
        pinned.QuerySelector("form").ShouldBeNull();
        pinned.TextContent.ShouldContain("cannot be changed here");
        page.QuerySelectorAll(".setting label").ShouldAllBe(label => page.GetElementById(label.GetAttribute("for")!) != null);
    }

    [Fact]
    public async Task Get_Employee_IsDenied()
    {
        using var mara = await Browser.SignedInAsync(product);

        using var response = await mara.GetAsync("/admin/settings");

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        response.Headers.Location!.OriginalString.ShouldContain("/denied");
    }

    [Fact]
    public async Task Post_NewValue_CountsOnOtherPagesAndCanBeTakenBack()
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);

        using var saved = await admin.SubmitAsync("/admin/settings", "#Trash-KeepDays form", ("Value", "45"));
        var trash = await admin.PageAsync("/trash");
        using var back = await admin.SubmitAsync("/admin/settings", "#Trash-KeepDays form", ("Back", "true"));

        saved.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Browser.ParseAsync(saved)).QuerySelector("#Trash-KeepDays-answer")!.TextContent.ShouldContain("Saved.");
        trash.QuerySelector(".trash-lead")!.TextContent.ShouldContain("45 days");
        (await admin.PageAsync("/trash")).QuerySelector(".trash-lead")!.TextContent.ShouldContain("30 days");
        (await admin.PageAsync("/admin/audit?what=SettingsChanged")).QuerySelectorAll("tbody tr").Select(row => row.TextContent).ShouldAllBe(text => text.Contains("Trash:KeepDays"));
    }

    [Fact]
    public async Task Post_SenselessValue_SaysWhatItHasToBeAndKeepsWhatWasTyped()
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        using var content = new FormUrlEncodedContent([new("Key", "Trash:KeepDays"), new("Value", "0"), new("Version", "0")]);

        using var response = await admin.PostAsHtmxAsync("/admin/settings", content);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var part = await Browser.ParseAsync(response);
        part.QuerySelector("input[name=Value]")!.GetAttribute("value").ShouldBe("0");
        part.QuerySelector(".field-error")!.TextContent.ShouldBe("It has to be between 1 and 3650.");
    }

    [Fact]
    public async Task Post_ChangedMeanwhile_ShowsTheirsAndOffersToPutMineInItsPlace()
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        using var theirs = await admin.SubmitAsync("/admin/settings", "#Trash-KeepDays form", ("Value", "45"));
        using var content = new FormUrlEncodedContent([new("Key", "Trash:KeepDays"), new("Value", "10"), new("Version", "0")]);

        using var response = await admin.PostAsHtmxAsync("/admin/settings", content);

        var part = await Browser.ParseAsync(response);
        part.QuerySelector("input[name=Value]")!.GetAttribute("value").ShouldBe("10");
        part.QuerySelector("input[name=Version]")!.GetAttribute("value").ShouldBe("1");
        part.QuerySelector(".field-error")!.TextContent.ShouldContain("meanwhile to 45");
    }

    [Fact]
    public async Task Post_NoSuchSetting_IsNotFound()
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        using var content = new FormUrlEncodedContent([new("Key", "Data:Directory"), new("Value", "/tmp"), new("Version", "0")]);

        using var response = await admin.PostAsHtmxAsync("/admin/settings", content);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
