using System.Net;
using InvoiceWeb.Accounts;
using InvoiceWeb.Invoices;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Pages.Invoices;

[Collection(PagesCollection.Name)]
public sealed class BulkTests(IdleProduct product)
{
    private readonly InvoiceDesk desk = new(product);

    [Fact]
    public async Task Get_List_EachRowHasABoxOfTheSelection()
    {
        using var browser = await Browser.SignedInAsync(product);
        var invoice = await desk.SendAsync(browser);

        var page = await browser.PageAsync("/?state=Queued");

        var box = page.QuerySelectorAll("#invoices .row-pick input").ShouldHaveSingleItem();
        (box.GetAttribute("form"), box.GetAttribute("value"), box.GetAttribute("aria-label")).ShouldBe(("bulk", invoice.Id.Value, "Select New photo"));
        page.QuerySelector("#bulk")!.GetAttribute("action").ShouldBe("/invoices/bulk?state=Queued");
        page.QuerySelector("#bulk [value=Reassign]").ShouldBeNull(); // an employee has nobody to give to
    }

    [Fact]
    public async Task PostDelete_SelectionWithOneThatIsGone_TellsBothAndTakesTheRestBack()
    {
        using var browser = await Browser.SignedInAsync(product);
        var first = await desk.SendAsync(browser);
        var second = await desk.SendAsync(browser);

        using var response = await PostAsync(browser, "/invoices/bulk", ("Action", "Delete"), ("Ids", first.Id.Value), ("Ids", second.Id.Value), ("Ids", new string('a', 24)));
        var answer = await Browser.ParseAsync(response);
        var ids = answer.QuerySelectorAll("form [name=Ids]").Select(field => ("Ids", field.GetAttribute("value")!)).ToList();
        using var undone = await PostAsync(browser, "/invoices/bulk", [("Action", "Restore"), .. ids]);

        answer.QuerySelector("[data-status=processed]")!.TextContent.Trim().ShouldBe("2 invoices are in the trash.");
        answer.QuerySelector("[data-status=needs-review]")!.TextContent.Trim().ShouldBe("1 was left as it is.");
        answer.QuerySelectorAll("[data-left]").ShouldHaveSingleItem().TextContent.ShouldBe("An invoice is not there any more.");
        (await Browser.ParseAsync(undone)).Body!.TextContent.ShouldContain("2 invoices are back in the list.");
        (await browser.PageAsync("/")).QuerySelectorAll("#invoices .row").Length.ShouldBe(2);
    }

    [Fact]
    public async Task PostDelete_WithoutScripts_AnswersWithAPage()
    {
        using var browser = await Browser.SignedInAsync(product);
        var invoice = await desk.SendAsync(browser);

        using var response = await browser.SubmitAsync("/", "#bulk", ("Action", "Delete"), ("Ids", invoice.Id.Value));

        var page = await Browser.ParseAsync(response);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Selected invoices");
        page.QuerySelector("#bulk-answer")!.TextContent.ShouldContain("1 invoice is in the trash.");
    }

    [Fact]
    public async Task Post_NothingSelected_AsksForASelection()
    {
        using var browser = await Browser.SignedInAsync(product);

        using var response = await PostAsync(browser, "/invoices/bulk", ("Action", "Retry"));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Content.ReadAsStringAsync()).ShouldContain("Select the invoices first.");
    }

    [Fact]
    public async Task PostRetry_WholeSearch_AsksFirstAndThenDoesWhatFitsAlone()
    {
        using var browser = await Browser.SignedInAsync(product);
        var bakery = await desk.ReadAsync(await desk.SendAsync(browser), InvoiceBuilder.Fields());
        var other = await desk.ReadAsync(await desk.SendAsync(browser), InvoiceFields.Empty);

        using var asked = await PostAsync(browser, "/invoices/bulk?q=huber", ("Action", "Retry"), ("Whole", "true"));
        var untouched = (await desk.FindAsync(bakery.Id.Value)).Status;
        using var done = await PostAsync(browser, "/invoices/bulk?q=huber", ("Action", "Retry"), ("Whole", "true"), ("Confirmed", "true"), ("Total", "1"));

        (await asked.Content.ReadAsStringAsync()).ShouldContain("Invoices of this search: 1. Read them again?");
        untouched.ShouldBe(InvoiceStatus.Processed);
        (await done.Content.ReadAsStringAsync()).ShouldContain("1 invoice is read again.");
        (await desk.FindAsync(bakery.Id.Value)).Status.ShouldBe(InvoiceStatus.Queued);
        (await desk.FindAsync(other.Id.Value)).Status.ShouldNotBe(InvoiceStatus.Queued);
    }

    [Fact]
    public async Task Post_SearchNotUnderstood_DoesNothing()
    {
        using var browser = await Browser.SignedInAsync(product);
        var invoice = await desk.SendAsync(browser);

        using var response = await PostAsync(browser, "/invoices/bulk?from=yesterday", ("Action", "Delete"), ("Whole", "true"), ("Confirmed", "true"));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await desk.FindAsync(invoice.Id.Value)).Version.ShouldBe(invoice.Version);
    }

    [Fact]
    public async Task PostReassign_ByAnAdmin_MovesTheInvoiceAndIsWrittenDown()
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        using var mara = await Browser.SignedInAsync(product);
        var invoice = await desk.SendAsync(mara);
        var jonas = await Browser.AddUserAsync(product, Roles.Employee);

        using var response = await PostAsync(admin, "/invoices/bulk", ("Action", "Reassign"), ("Ids", invoice.Id.Value), ("To", jonas));

        (await response.Content.ReadAsStringAsync()).ShouldContain("1 invoice was given away.");
        (await mara.PageAsync("/")).QuerySelector("#invoices .row").ShouldBeNull();
        using var gone = await mara.GetAsync($"/invoices/{invoice.Id}");
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await admin.PageAsync($"/?owner={jonas}")).QuerySelectorAll("#invoices .row").ShouldHaveSingleItem().Id.ShouldBe($"invoice-{invoice.Id}");
        (await admin.PageAsync($"/invoices/{invoice.Id}")).Body!.TextContent.ShouldContain("Given to Mara Voss");
        var audit = await admin.PageAsync("/admin/audit?what=InvoiceReassigned");
        audit.QuerySelectorAll("tbody td").ShouldContain(cell => cell.TextContent.Contains(invoice.Id.Value));
    }

    [Fact]
    public async Task PostReassign_ByAnEmployee_IsRefused()
    {
        using var mara = await Browser.SignedInAsync(product);
        var invoice = await desk.SendAsync(mara);
        var jonas = await Browser.AddUserAsync(product, Roles.Employee);

        using var response = await PostAsync(mara, "/invoices/bulk", ("Action", "Reassign"), ("Ids", invoice.Id.Value), ("To", jonas));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await desk.FindAsync(invoice.Id.Value)).OwnerId.ShouldBe(invoice.OwnerId);
    }

    [Fact]
    public async Task PostReassign_ToAStranger_SaysWhoWasNotFound()
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        var invoice = await desk.SendAsync(admin);

        using var response = await PostAsync(admin, "/invoices/bulk", ("Action", "Reassign"), ("Ids", invoice.Id.Value), ("To", "nobody@example.test"));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Content.ReadAsStringAsync()).ShouldContain("nobody@example.test");
    }

    [Fact]
    public async Task Export_Selection_HasTheSelectedOnesThatMayBeSeen()
    {
        using var mara = await Browser.SignedInAsync(product);
        using var jonas = await Browser.SignedInAsync(product);
        var selected = await desk.SendAsync(mara);
        await desk.SendAsync(mara);
        var foreign = await desk.SendAsync(jonas);

        using var response = await PostAsync(mara, "/invoices/export/json", ("Ids", selected.Id.Value), ("Ids", foreign.Id.Value));

        using var list = await System.Text.Json.JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync());
        list.RootElement.EnumerateArray().Select(one => one.GetProperty("id").GetString()).ShouldBe([selected.Id.Value]);
    }

    [Fact]
    public async Task Get_OwnerFilter_CountsForAdminsAlone()
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        using var mara = await Browser.SignedInAsync(product);
        var invoice = await desk.SendAsync(mara);

        var byId = await admin.PageAsync($"/?owner={invoice.OwnerId}");
        var nobody = await admin.PageAsync("/?owner=xyzzy");
        var own = await mara.PageAsync("/?owner=xyzzy");

        byId.QuerySelectorAll("#invoices .row").ShouldHaveSingleItem().Id.ShouldBe($"invoice-{invoice.Id}");
        nobody.QuerySelector("#invoices .row").ShouldBeNull();
        nobody.QuerySelector(".empty h2")!.TextContent.ShouldBe("Nothing found");
        own.QuerySelectorAll("#invoices .row").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Suggest_WordsOfAName_OffersOpenAccounts()
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        var jonas = await Browser.AddUserAsync(product, Roles.Employee);

        var options = await admin.PageAsync($"/admin/users/suggest?To={jonas[..12]}");

        options.QuerySelectorAll("option").ShouldHaveSingleItem().GetAttribute("value").ShouldBe(jonas);
    }

    private static async Task<HttpResponseMessage> PostAsync(Browser browser, string path, params IEnumerable<(string Name, string Value)> fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await browser.PostAsHtmxAsync(path, content);
    }
}
