using System.Net;
using InvoiceWeb.Accounts;
using InvoiceWeb.Tests.Infrastructure;

namespace InvoiceWeb.Tests.Pages.Admin;

[Collection(PagesCollection.Name)]
public sealed class AdminTests(IdleProduct product)
{
    [Theory]
    [InlineData("/admin")]
    [InlineData("/admin/users")]
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

    [Theory]
    [InlineData(Roles.Employee, HttpStatusCode.Found)]
    [InlineData(Roles.Admin, HttpStatusCode.OK)]
    public async Task PostUser_Complete_CanSignInWithTheirRole(string role, HttpStatusCode overview)
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        var email = $"{Guid.NewGuid():n}@example.test";

        using var response = await AddAsync(admin, email, role, Browser.Password);

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await admin.PageAsync("/admin/users")).QuerySelector("table")!.TextContent.ShouldContain(email);
        using var browser = new Browser(product);
        using var signedIn = await browser.SignInAsync(email, Browser.Password);
        signedIn.StatusCode.ShouldBe(HttpStatusCode.Found);
        using var page = await browser.GetAsync("/admin");
        page.StatusCode.ShouldBe(overview);
    }

    [Theory]
    [InlineData("not an address", Roles.Employee, Browser.Password, "That is not an e-mail address.")]
    [InlineData("x@example.test", "owner", Browser.Password, "Pick a role.")]
    [InlineData("x@example.test", Roles.Employee, "short", "10 characters")]
    public async Task PostUser_Flawed_SaysWhatIsWrongAndAddsNobody(string email, string role, string password, string problem)
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);

        using var response = await AddAsync(admin, email, role, password);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.ParseAsync(response);
        page.QuerySelector("form.form")!.TextContent.ShouldContain(problem);
        page.QuerySelector("table")!.TextContent.ShouldNotContain(email);
    }

    [Fact]
    public async Task PostUser_AddressTaken_SaysSo()
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        var email = await Browser.AddUserAsync(product, Roles.Employee);

        using var response = await AddAsync(admin, email.ToUpperInvariant(), Roles.Employee, Browser.Password);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.ParseAsync(response)).QuerySelector(".form-error")!.TextContent.Trim().ShouldBe("There is an account with this address already.");
    }

    [Fact]
    public async Task PostUser_Employee_IsDenied()
    {
        using var employee = await Browser.SignedInAsync(product);
        using var form = new FormUrlEncodedContent(
            [new("Input.Name", "Eve"), new("Input.Email", "eve@example.test"), new("Input.Role", Roles.Admin), new("Input.Password", Browser.Password)]);

        using var response = await employee.PostAsHtmxAsync("/admin/users", form);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var browser = new Browser(product);
        using var signedIn = await browser.SignInAsync("eve@example.test", Browser.Password);
        signedIn.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private static Task<HttpResponseMessage> AddAsync(Browser admin, string email, string role, string password) => admin.SubmitAsync(
        "/admin/users", "form.form", ("Input.Name", "Nora Neu"), ("Input.Email", email), ("Input.Role", role), ("Input.Password", password));

    private static async Task<int> WaitingAsync(Browser admin) =>
        int.Parse((await admin.PageAsync("/admin")).QuerySelector(".figure[data-status='queued'] dd")!.TextContent, System.Globalization.CultureInfo.InvariantCulture);
}
