using System.Net;
using System.Text;
using InvoiceWeb.Accounts;
using InvoiceWeb.Tests.Accounts;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Pages.Admin.Audit;

/// <summary>On products of their own: the log is everybody's.</summary>
public sealed class AuditTests : IAsyncLifetime
{
    private readonly IdleProduct product = new();

    private AccountDesk Desk => new(product);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await product.DisposeAsync();

    [Fact]
    public async Task Get_WhatHappened_IsToldWithWhoAndWhat()
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        var user = await Desk.AddAsync();
        using var mara = new Browser(product);
        using var failed = await mara.SignInAsync(user.Email, "not the password");
        using var signedIn = await mara.SignInAsync(user.Email, Browser.Password);
        var desk = new InvoiceDesk(product);
        var invoice = await desk.ReadAsync(await desk.SendAsync(mara), InvoiceBuilder.Fields());
        using var retried = await PostAsync(mara, $"/invoices/{invoice.Id}?handler=Retry");
        using var exported = await mara.GetAsync("/invoices/export/csv");
        await exported.Content.ReadAsStringAsync();
        using var thrownAway = await PostAsync(mara, $"/invoices/{invoice.Id}?handler=Delete");
        using var signedOut = await mara.SubmitAsync("/", "form[action='/sign-out']");

        var rows = await RowsAsync(admin, $"/admin/audit?who={user.Email}");

        rows.Select(row => row.What).ShouldBe(
            ["Signed out", "Invoice put into the trash", "Invoices exported (Csv)", "Invoice read again", "Invoice sent", "Signed in", "Sign-in failed"]);
        rows.ShouldAllBe(row => string.Equals(row.Who, user.Email, StringComparison.Ordinal));
        rows[3].Whom.ShouldBe("Bäckerei Huber A-4711");
    }

    [Fact]
    public async Task Get_FailureWithAnUnknownName_TellsAddressesButNoPasswordTypedIntoTheWrongField()
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        using var visitor = new Browser(product);
        using var unknown = await visitor.SignInAsync("who@example.test", "x");
        using var secret = await visitor.SignInAsync("my secret password", "x");

        var rows = await RowsAsync(admin, "/admin/audit?what=SignInFailed");

        rows.Select(row => row.Who).ShouldBe(["?", "who@example.test"]);
    }

    [Fact]
    public async Task Get_AdminsDeeds_NameBoth()
    {
        var ada = await Desk.AddAsync(Roles.Admin);
        var user = await Desk.AddAsync();
        using var admin = new Browser(product);
        using var signedIn = await admin.SignInAsync(ada.Email, Browser.Password);
        using var done = await PostAsync(admin, $"/admin/users/{user.Id}?handler=Disable");

        var row = (await RowsAsync(admin, "/admin/audit?what=UserDisabled")).ShouldHaveSingleItem();

        (row.Who, row.Whom).ShouldBe((ada.Email, user.Email));
        (await RowsAsync(admin, $"/admin/audit?who={user.Email}")).ShouldContain(row);
    }

    [Fact]
    public async Task Get_Cursors_ShowEachEntryOnceNewestFirst()
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        var people = new List<string>();
        for (var i = 0; i < 120; i++)
        {
            people.Add($"person{i}@example.test");
            await WriteAsync(people[i]);
        }

        var seen = new List<string>();
        var path = "/admin/audit?what=LinkUsed";
        while (path is not null)
        {
            var page = await admin.PageAsync(path);
            seen.AddRange(page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim()));
            path = page.QuerySelectorAll(".pager a").FirstOrDefault(link => link.TextContent is "Older")?.GetAttribute("href");
        }

        people.Reverse();
        seen.ShouldBe(people);
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(1, null, 0)]
    [InlineData(null, -1, 0)]
    [InlineData(-1, 1, 1)]
    public async Task Get_Days_NarrowTheLog(int? from, int? to, int found)
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        await WriteAsync("someone@example.test");
        var today = DateOnly.FromDateTime(DateTime.Now);

        var query = $"{(from is { } first ? $"&from={today.AddDays(first):O}" : "")}{(to is { } last ? $"&to={today.AddDays(last):O}" : "")}";

        (await RowsAsync(admin, $"/admin/audit?what=LinkUsed{query}")).Count.ShouldBe(found);
    }

    [Fact]
    public async Task Export_OfAFilter_HasItsEntriesAndNoFormula()
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        await WriteAsync("=cmd|' /C calc'!A0@example.test");

        using var response = await admin.GetAsync("/admin/audit/export?what=LinkUsed");
        var lines = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync()).TrimEnd().Split("\r\n");

        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        lines.Length.ShouldBe(2);
        lines[0].ShouldBe("\uFEFFat,who,what,whom or what,detail,from");
        lines[1].ShouldContain(",\"'=cmd|' /C calc'!A0@example.test\",LinkUsed,");
        (await RowsAsync(admin, "/admin/audit?what=AuditExported")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Export_SenselessFilter_IsRefused()
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);

        using var response = await admin.GetAsync("/admin/audit/export?from=yesterday");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private Task<bool> WriteAsync(string who) => Desk.DoAsync<InvoiceWeb.Auditing.IAuditLog, bool>(async audit =>
    {
        await audit.WriteAsync(new(InvoiceWeb.Auditing.AuditAction.LinkUsed) { Actor = new("", who) });
        return true;
    });

    private static async Task<IReadOnlyList<(string Who, string What, string Whom)>> RowsAsync(Browser admin, string path) =>
    [
        .. (await admin.PageAsync(path)).QuerySelectorAll("tbody tr")
            .Select(row => (row.Children[1].TextContent.Trim(), row.Children[2].TextContent.Trim(), row.Children[3].TextContent.Trim())),
    ];

    private static async Task<HttpResponseMessage> PostAsync(Browser browser, string path)
    {
        using var form = new FormUrlEncodedContent([]);
        return await browser.PostAsHtmxAsync(path, form);
    }
}
