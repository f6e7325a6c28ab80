using System.Net;
using InvoiceWeb.Accounts;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.Live;

namespace InvoiceWeb.Tests.Pages.Admin.Queue;

/// <summary>On products of their own: the queue is everybody's.</summary>
public sealed class QueueTests : IAsyncLifetime
{
    private readonly IdleProduct product = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await product.DisposeAsync();

    [Fact]
    public async Task Get_NoWorkersAnywhere_SaysSo()
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);

        var page = await admin.PageAsync("/admin/queue");

        page.QuerySelector("#reading-state")!.TextContent.Trim().ShouldBe("Reading is on");
        page.QuerySelector("#queue .note")!.TextContent.ShouldContain("No instance reads invoices");
    }

    [Fact]
    public async Task PostPause_Admin_SendersAreToldInTheirList()
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        using var mara = await Browser.SignedInAsync(product);

        using var paused = await admin.SubmitAsync("/admin/queue", "#queue form");
        var told = await mara.PageAsync("/");
        using var resumed = await admin.SubmitAsync("/admin/queue", "#queue form");

        paused.StatusCode.ShouldBe(HttpStatusCode.Found);
        told.QuerySelector("#pause-note")!.TextContent.ShouldContain("What you send is safe");
        (await mara.PageAsync("/")).QuerySelector("#pause-note .note").ShouldBeNull();
        (await admin.PageAsync("/admin/audit")).Body!.TextContent.ShouldContain("Reading paused");
    }

    [Fact]
    public async Task PostPause_Htmx_AnswersWithTheQueue()
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        using var nothing = new StringContent("");

        using var response = await admin.PostAsHtmxAsync("/admin/queue/pause", nothing);

        var part = await Browser.ParseAsync(response);
        part.QuerySelector("#queue form")!.GetAttribute("action").ShouldBe("/admin/queue/resume");
    }

    [Fact]
    public async Task PostPause_Employee_IsDenied()
    {
        using var mara = await Browser.SignedInAsync(product);
        using var nothing = new StringContent("");

        using var response = await mara.PostAsHtmxAsync("/admin/queue/pause", nothing);

        response.IsSuccessStatusCode.ShouldBeFalse();
        (await mara.PageAsync("/")).QuerySelector("#pause-note .note").ShouldBeNull();
    }

    [Fact]
    public async Task GetLive_Admin_HearsOfTheQueueAndEmployeesDoNot()
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        using var mara = await Browser.SignedInAsync(product);
        await using var stream = await EventStream.OpenAsync(admin, "/admin/queue/live");

        (await stream.NextPlacesAsync()).ShouldContain("hx-target=\"#queue\"");

        using var denied = await mara.GetAsync("/admin/queue/live");
        denied.IsSuccessStatusCode.ShouldBeFalse();
    }

    [Fact]
    public async Task Live_ReadingIsPaused_ListHearsOfIt()
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        using var mara = await Browser.SignedInAsync(product);
        var page = await mara.PageAsync("/");
        await using var stream = await EventStream.OpenAsync(mara, page.QuerySelector("#live")!.GetAttribute("hx-sse:connect")!);

        using var paused = await admin.SubmitAsync("/admin/queue", "#queue form");

        (await stream.NextPlacesAsync()).ShouldContain("hx-target=\"#pause-note\"");
    }
}
