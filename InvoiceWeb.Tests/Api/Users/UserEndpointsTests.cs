using System.Net;
using System.Text;
using InvoiceWeb.Accounts;
using InvoiceWeb.Api.Problems;
using InvoiceWeb.Tests.Accounts;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.Pages;

namespace InvoiceWeb.Tests.Api.Users;

[Collection(PagesCollection.Name)]
public sealed class UserEndpointsTests(IdleProduct product) : IAsyncLifetime
{
    private readonly AccountDesk desk = new(product);
    private ApiClient admin = null!;

    public async Task InitializeAsync() => admin = await ApiClient.OfAdminAsync(product);

    public Task DisposeAsync()
    {
        admin.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Everything_OfEmployees_IsNotAllowed()
    {
        using var employee = await ApiClient.OfEmployeeAsync(product);
        var user = await desk.AddAsync();

        foreach (var (method, path) in new[]
        {
            (HttpMethod.Get, "/users"), (HttpMethod.Get, $"/users/{user.Id}"), (HttpMethod.Post, $"/users/{user.Id}/disable"), (HttpMethod.Post, $"/users/{user.Id}/link"),
            (HttpMethod.Delete, $"/users/{user.Id}"), (HttpMethod.Get, "/audit"), (HttpMethod.Get, "/audit/export"),
        })
        {
            using var response = await employee.SendAsync(method, path);
            await ApiClient.ShouldBeAsync(response, ProblemKind.NotAllowed);
        }
    }

    [Fact]
    public async Task Invite_Somebody_GivesALinkThatWorks()
    {
        var email = $"{Guid.NewGuid():n}@example.test";

        using var response = await admin.SendJsonAsync(HttpMethod.Post, "/users", new { email, name = "Jonas Weber" });

        var invitation = await ApiClient.BodyAsync(response, HttpStatusCode.Created);
        invitation.GetProperty("user").GetProperty("state").GetString().ShouldBe("invited");
        using var browser = new Browser(product);
        using var set = await browser.SubmitAsync(new Uri(invitation.GetProperty("link").GetString()!).AbsolutePath, "form.form", ("Password", "another horse battery"));
        set.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await admin.ReadAsync($"/users?q={email}")).GetProperty("items")[0].GetProperty("state").GetString().ShouldBe("active");
    }

    [Theory]
    [InlineData("nobody", "Name", "employee", "email")]
    [InlineData("a@example.test", " ", "employee", "name")]
    [InlineData("a@example.test", "Name", "owner", "role")]
    public async Task Invite_Flawed_SaysWhat(string email, string name, string role, string field)
    {
        using var response = await admin.SendJsonAsync(HttpMethod.Post, "/users", new { email, name, role });

        (await ApiClient.ShouldBeAsync(response, ProblemKind.Invalid)).GetProperty("errors").TryGetProperty(field, out _).ShouldBeTrue();
    }

    [Fact]
    public async Task User_DisabledEnabledPromotedDeleted_IsSo()
    {
        var user = await desk.AddAsync();

        (await DoAsync($"/users/{user.Id}/disable")).GetProperty("state").GetString().ShouldBe("disabled");
        (await DoAsync($"/users/{user.Id}/enable")).GetProperty("state").GetString().ShouldBe("active");
        (await DoAsync($"/users/{user.Id}/end-sessions")).GetProperty("id").GetString().ShouldBe(user.Id);
        using var promoted = await admin.SendJsonAsync(HttpMethod.Put, $"/users/{user.Id}/role", new { role = Roles.Admin });
        (await ApiClient.BodyAsync(promoted, HttpStatusCode.OK)).GetProperty("role").GetString().ShouldBe(Roles.Admin);
        using var deleted = await admin.SendAsync(HttpMethod.Delete, $"/users/{user.Id}");
        deleted.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var gone = await admin.GetAsync($"/users/{user.Id}");
        await ApiClient.ShouldBeAsync(gone, ProblemKind.NotFound);
    }

    [Fact]
    public async Task Import_Table_InvitesEverybodyOrNobody()
    {
        var (one, two) = ($"{Guid.NewGuid():n}@example.test", $"{Guid.NewGuid():n}@example.test");

        using var flawed = await admin.SendAsync(HttpMethod.Post, "/users/import", Table($"name,email\nOne,{one}\nTwo,nobody\n"));
        using var good = await admin.SendAsync(HttpMethod.Post, "/users/import", Table($"name,email\nOne,{one}\nTwo,{two}\n"));

        (await ApiClient.ShouldBeAsync(flawed, ProblemKind.Invalid)).GetProperty("errors").GetProperty("line 3")[0].GetString()!.ShouldContain("nobody");
        (await ApiClient.BodyAsync(good, HttpStatusCode.Created)).EnumerateArray().Select(person => person.GetProperty("email").GetString()).ShouldBe([one, two]);
    }

    [Fact]
    public async Task Audit_Filtered_TellsWhatTheApiDid()
    {
        var user = await desk.AddAsync();
        await DoAsync($"/users/{user.Id}/disable");

        var entries = (await admin.ReadAsync($"/audit?who={user.Email}&action=userDisabled")).GetProperty("items");

        entries.EnumerateArray().ShouldHaveSingleItem().GetProperty("subject").GetProperty("name").GetString().ShouldBe(user.Email);
        using var export = await admin.GetAsync($"/audit/export?who={user.Email}");
        (await export.Content.ReadAsStringAsync()).ShouldContain("UserDisabled");
    }

    private async Task<System.Text.Json.JsonElement> DoAsync(string path)
    {
        using var response = await admin.SendAsync(HttpMethod.Post, path);
        return await ApiClient.BodyAsync(response, HttpStatusCode.OK);
    }

    private static StringContent Table(string csv) => new(csv, Encoding.UTF8, "text/csv");
}
