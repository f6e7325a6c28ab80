using System.Net;
using InvoiceWeb.Accounts;
using InvoiceWeb.Tests.Infrastructure;

namespace InvoiceWeb.Tests.Pages.Admin.Users;

[Collection(PagesCollection.Name)]
public sealed class InviteTests(IdleProduct product)
{
    [Theory]
    [InlineData(Roles.Employee, HttpStatusCode.Found)]
    [InlineData(Roles.Admin, HttpStatusCode.OK)]
    public async Task Post_Complete_GivesALinkThatMakesTheAccountWorkOnce(string role, HttpStatusCode overview)
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        var email = $"{Guid.NewGuid():n}@example.test";
        using var nora = new Browser(product);

        var link = await InviteAsync(admin, email, role);

        (await admin.PageAsync($"/admin/users?q={email}")).QuerySelector("table")!.TextContent.ShouldContain("Invited");
        using var set = await nora.SubmitAsync(link, "form.form", ("Password", Browser.Password));
        set.StatusCode.ShouldBe(HttpStatusCode.Found);
        using var signedIn = await nora.SignInAsync(email, Browser.Password);
        signedIn.StatusCode.ShouldBe(HttpStatusCode.Found);
        using var page = await nora.GetAsync("/admin");
        page.StatusCode.ShouldBe(overview);
        using var again = await nora.GetAsync(link);
        again.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Post_Complete_ShowsTheLinkOnce()
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        using var made = await SubmitAsync(admin, $"{Guid.NewGuid():n}@example.test", Roles.Employee);
        var details = made.Headers.Location!.OriginalString;

        (await admin.PageAsync(details)).QuerySelector("#one-time-link").ShouldNotBeNull();
        (await admin.PageAsync(details)).QuerySelector("#one-time-link").ShouldBeNull();
    }

    [Theory]
    [InlineData("not an address", Roles.Employee, "That is not an e-mail address.")]
    [InlineData("x@example.test", "owner", "Pick a role.")]
    public async Task Post_Flawed_SaysWhatIsWrongAndAddsNobody(string email, string role, string problem)
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);

        using var response = await SubmitAsync(admin, email, role);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.ParseAsync(response)).QuerySelector("form.form")!.TextContent.ShouldContain(problem);
        (await admin.PageAsync("/admin/users?q=x@example.test")).QuerySelector("table").ShouldBeNull();
    }

    [Fact]
    public async Task Post_AddressTaken_SaysSo()
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        var email = await Browser.AddUserAsync(product, Roles.Employee);

        using var response = await SubmitAsync(admin, email.ToUpperInvariant(), Roles.Employee);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.ParseAsync(response)).QuerySelector(".form-error")!.TextContent.ShouldContain("There is an account with this address already");
    }

    [Fact]
    public async Task Post_Employee_IsDenied()
    {
        using var employee = await Browser.SignedInAsync(product);
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        var email = $"{Guid.NewGuid():n}@example.test";
        using var form = new FormUrlEncodedContent([new("Input.Name", "Eve"), new("Input.Email", email), new("Input.Role", Roles.Admin)]);

        using var response = await employee.PostAsHtmxAsync("/admin/users/invite", form);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await admin.PageAsync($"/admin/users?q={email}")).QuerySelector("table").ShouldBeNull();
    }

    [Fact]
    public async Task GetLink_Guessed_IsNotFoundAndShowsNoForm()
    {
        using var browser = new Browser(product);

        using var response = await browser.GetAsync($"/welcome/{new string('A', 43)}");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Browser.ParseAsync(response)).QuerySelector("form.form").ShouldBeNull();
    }

    [Theory]
    [InlineData("short", "10 characters")]
    [InlineData("qwertyuiop", "Too many people use this password")]
    public async Task PostLink_PoorPassword_SaysWhyAndKeepsTheLink(string password, string problem)
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        var link = await InviteAsync(admin, $"{Guid.NewGuid():n}@example.test", Roles.Employee);
        using var nora = new Browser(product);

        using var response = await nora.SubmitAsync(link, "form.form", ("Password", password));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.ParseAsync(response)).QuerySelector(".form-error")!.TextContent.ShouldContain(problem);
        (await nora.PageAsync(link)).QuerySelector("form.form").ShouldNotBeNull();
    }

    private static async Task<string> InviteAsync(Browser admin, string email, string role)
    {
        using var made = await SubmitAsync(admin, email, role);
        made.StatusCode.ShouldBe(HttpStatusCode.Found);
        var link = (await admin.PageAsync(made.Headers.Location!.OriginalString)).QuerySelector("#one-time-link")!.GetAttribute("value")!; // shown once, now
        return new Uri(link).AbsolutePath;
    }

    private static Task<HttpResponseMessage> SubmitAsync(Browser admin, string email, string role) => admin.SubmitAsync(
        "/admin/users/invite", "form.form", ("Input.Name", "Nora Neu"), ("Input.Email", email), ("Input.Role", role));
}
