using System.Net;
using InvoiceWeb.Accounts;
using InvoiceWeb.Tests.Infrastructure;

namespace InvoiceWeb.Tests.Pages.Admin;

[Collection(PagesCollection.Name)]
public sealed class AdminTests(IdleProduct product)
{
    [Theory]
    [InlineData("/admin")]
    [InlineData("/admin/figures")]
    [InlineData("/admin/figures/live")]
    [InlineData("/admin/users")]
    [InlineData("/admin/users/invite")]
    [InlineData("/admin/users/import")]
    [InlineData("/admin/audit")]
    [InlineData("/admin/audit/export")]
    public async Task Get_Employee_IsDenied(string path)
    {
        using var employee = await Browser.SignedInAsync(product);
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);

        using var denied = await employee.GetAsync(path);
        using var allowed = await admin.GetAsync(path);

        denied.StatusCode.ShouldBe(HttpStatusCode.Found);
        denied.Headers.Location!.AbsolutePath.ShouldBe("/denied");
        using var page = await employee.GetAsync("/denied");
        page.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        allowed.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task GetOverview_InvoiceSent_CountsItAsWaiting()
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        var before = await WaitingAsync(admin);
        using var employee = await Browser.SignedInAsync(product);

        await new InvoiceDesk(product).SendAsync(employee);

        (await WaitingAsync(admin)).ShouldBe(before + 1);
    }

    private static async Task<int> WaitingAsync(Browser admin) =>
        int.Parse((await admin.PageAsync("/admin")).QuerySelector("[data-figure='waiting'] dd")!.TextContent, System.Globalization.CultureInfo.InvariantCulture);
}
