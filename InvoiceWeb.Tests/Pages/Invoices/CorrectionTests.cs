using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using InvoiceWeb.Accounts;
using InvoiceWeb.Invoices;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Pages.Invoices;

[Collection(PagesCollection.Name)]
public sealed class CorrectionTests(IdleProduct product)
{
    private readonly InvoiceDesk desk = new(product);

    [Fact]
    public async Task PostCorrect_WithoutScripts_SavesAndSaysWhatChanged()
    {
        using var browser = await Browser.SignedInAsync(product);
        var path = await DoubtfulAsync(browser);

        using var response = await browser.SubmitAsync(path, "#fields", ("value[total]", "1,234.50"), ("value[number]", ""));

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        response.Headers.Location!.OriginalString.ShouldBe(path);
        var page = await browser.PageAsync(path);
        page.QuerySelector(".toast")!.TextContent.ShouldBe("Total changed from 12.40 to 1,234.50. Number removed; it was A-4711.");
        (ValueOf(page, "total"), ValueOf(page, "number")).ShouldBe(("1,234.50", ""));
        page.QuerySelector(".field[data-field='total'] .confidence")!.TextContent.Trim().ShouldBe("Right, says Mara Voss");
        page.QuerySelector("#invoice")!.GetAttribute("data-status").ShouldBe("needs-review");
        page.QuerySelector(".history")!.TextContent.ShouldContain("Total changed from 12.40 to 1,234.50.");
    }

    [Fact]
    public async Task Get_UntouchedForm_HoldsNothingBackAndMarksDoubtsAlone()
    {
        using var browser = await Browser.SignedInAsync(product);
        var path = await DoubtfulAsync(browser);

        var page = await browser.PageAsync(path);
        using var refused = await SendAsync(browser, path, "total=twelve");

        page.QuerySelector("#fields")!.GetAttribute("data-dirty").ShouldBe("false");
        page.QuerySelectorAll("[data-doubtful=true]").Select(field => field.GetAttribute("data-field")).ShouldBe(["total", "date", "number"]);
        (await Browser.ParseAsync(refused)).QuerySelector("#fields")!.GetAttribute("data-dirty").ShouldBe("true");
    }

    [Theory]
    [InlineData("de-DE", "1.234,50", "4.3.2026", "04.03.2026")]
    [InlineData("en-US", "1,234.50", "3/4/2026", "03/04/2026")]
    [InlineData("fr-FR", "1 234,50", "4 mars 2026", "04/03/2026")]
    [InlineData("de-CH", "1’234.50", "040326", "04.03.2026")]
    public async Task PostCorrect_InTheReadersForm_MeansTheSameEverywhere(string language, string amount, string date, string shown)
    {
        using var browser = await Browser.SignedInAsync(product);
        browser.Languages = language;
        var path = await DoubtfulAsync(browser);

        (await browser.SubmitAsync(path, "#fields", ("value[total]", amount), ("value[date]", date))).Dispose();

        ValueOf(await browser.PageAsync(path), "date").ShouldBe(shown);
        browser.Languages = "en-GB";
        var page = await browser.PageAsync(path);
        (ValueOf(page, "total"), ValueOf(page, "date")).ShouldBe(("1,234.50", "04/03/2026"));
    }

    [Fact]
    public async Task PostCorrect_NotUnderstood_SaysSoAndLosesNothing()
    {
        using var browser = await Browser.SignedInAsync(product);
        var path = await DoubtfulAsync(browser);

        using var response = await SendAsync(browser, path, "total=twelve", "vendor=Huber KG");

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var part = await Browser.ParseAsync(response);
        part.QuerySelector("#field-total-error")!.TextContent.ShouldBe("“twelve” is not an amount. Write it like 1,234.56.");
        (ValueOf(part, "total"), ValueOf(part, "vendor")).ShouldBe(("twelve", "Huber KG"));
        part.QuerySelector("#field-total")!.GetAttribute("aria-invalid").ShouldBe("true");
        ValueOf(await browser.PageAsync(path), "vendor").ShouldBe("Bäckerei Huber");
    }

    [Fact]
    public async Task PostCorrect_SomebodyWasFaster_ShowsBothValuesToChooseFrom()
    {
        using var mara = await Browser.SignedInAsync(product);
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        var path = await DoubtfulAsync(mara);
        (await SendAsync(admin, path, "total=12.90")).Dispose();

        using var late = await SendAsync(mara, path, "total=12.50");

        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var part = await Browser.ParseAsync(late);
        part.QuerySelector(".note[role=alert]")!.TextContent.ShouldContain("Choose which value is right.");
        part.QuerySelectorAll(".field[data-field='total'] input[type=radio]").Select(choice => choice.GetAttribute("value")).ShouldBe(["12.50", "12.90"]);
        ValueOf(await mara.PageAsync(path), "total").ShouldBe("12.90");

        using var chosen = await SendSeenAsync(mara, path, "total=12.50", was: "total=12.90");
        chosen.StatusCode.ShouldBe(HttpStatusCode.OK);
        ValueOf(await mara.PageAsync(path), "total").ShouldBe("12.50");
    }

    [Fact]
    public async Task PostCorrect_Accepted_IsReadyAndSaysWhoFoundIt()
    {
        using var browser = await Browser.SignedInAsync(product);
        var path = await DoubtfulAsync(browser);

        (await browser.SubmitAsync(path, "#fields", ("accept", "true"))).Dispose();

        var page = await browser.PageAsync(path);
        page.QuerySelector("#invoice")!.GetAttribute("data-status").ShouldBe("processed");
        page.QuerySelector(".note[data-status='processed']")!.TextContent.Trim().ShouldStartWith("Mara Voss found it right on ");
        page.QuerySelectorAll(".field[data-confidence='check']").ShouldBeEmpty();
        page.QuerySelector("[data-accepts]").ShouldBeNull();
    }

    [Fact]
    public async Task PostCorrect_AcceptedWithoutATotal_AsksForIt()
    {
        using var browser = await Browser.SignedInAsync(product);
        var invoice = await desk.FailAsync(await desk.SendAsync(browser), FailureReason.NoText);
        var path = $"/invoices/{invoice.Id}";

        using var response = await SendAsync(browser, path, "date=04/03/2026", "total=", "accept");

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.ParseAsync(response)).QuerySelector("#field-total-error").ShouldNotBeNull();
    }

    [Fact]
    public async Task PostCorrect_FailedInvoiceTypedIn_IsReady()
    {
        using var browser = await Browser.SignedInAsync(product);
        var invoice = await desk.FailAsync(await desk.SendAsync(browser), FailureReason.NoText);
        var path = $"/invoices/{invoice.Id}";
        (await browser.PageAsync(path)).QuerySelector(".note")!.TextContent.ShouldContain("type in below");

        (await browser.SubmitAsync(path, "#fields", ("value[total]", "9.80"), ("value[date]", "04/03/2026"), ("value[vendor]", "Kiosk"), ("accept", "true"))).Dispose();

        var page = await browser.PageAsync(path);
        page.QuerySelector("#invoice")!.GetAttribute("data-status").ShouldBe("processed");
        page.QuerySelector("h1")!.TextContent.ShouldBe("Kiosk");
    }

    [Fact]
    public async Task PostCorrect_FromHtmx_AnswersInPlaceAndToasts()
    {
        using var browser = await Browser.SignedInAsync(product);
        var path = await DoubtfulAsync(browser);

        using var response = await SendAsync(browser, path, "vendor=Huber KG");

        var html = await response.Content.ReadAsStringAsync();
        html.ShouldContain("<article id=\"invoice\"");
        html.ShouldContain("Vendor changed from Bäckerei Huber to Huber KG.");
        html.ShouldNotContain("site-head");
    }

    [Fact]
    public async Task PostCorrect_ListAndExport_FollowTheCorrection()
    {
        using var browser = await Browser.SignedInAsync(product);
        var path = await DoubtfulAsync(browser);
        (await SendAsync(browser, path, "total=777.70", "vendor=Zuckerbäcker")).Dispose();

        var list = await browser.PageAsync("/?q=zuckerbacker&least=700");
        using var csv = await browser.GetAsync("/invoices/export/csv");

        list.QuerySelectorAll(".row").ShouldHaveSingleItem().QuerySelector(".row-amount")!.TextContent.ShouldBe("777.70\u00a0EUR");
        (await csv.Content.ReadAsStringAsync()).ShouldContain("777.70");
    }

    [Fact]
    public async Task PostCorrect_WrongCheckDigitsAndSums_AreSavedWithAWarning()
    {
        using var browser = await Browser.SignedInAsync(product);
        var path = await DoubtfulAsync(browser);

        (await browser.SubmitAsync(path, "#fields", ("value[iban]", "de89 3704 0044 0532 0130 01"), ("value[net]", "10.00"), ("value[tax]", "2.00"))).Dispose();

        var page = await browser.PageAsync(path);
        ValueOf(page, "iban").ShouldBe("DE89 3704 0044 0532 0130 01");
        page.QuerySelector("#field-iban-warning")!.TextContent.ShouldContain("not a valid account number");
        page.QuerySelector("#field-tax-warning")!.TextContent.ShouldBe("Net and tax make 12.00, not the total.");
    }

    [Fact]
    public async Task Get_ReadAgainAfterACorrection_OffersWhatWasReadAndTakesItOnRequest()
    {
        using var browser = await Browser.SignedInAsync(product);
        var path = await DoubtfulAsync(browser);
        (await SendAsync(browser, path, "total=12.90")).Dispose();
        using (var nothing = new StringContent(""))
        {
            (await browser.PostAsHtmxAsync($"{path}/retry", nothing)).Dispose();
        }

        await desk.ReadAsync(await desk.FindAsync(path), InvoiceBuilder.Fields(), after: TimeSpan.FromDays(3650));
        var page = await browser.PageAsync(path);
        (ValueOf(page, "total"), page.QuerySelector(".field-offer")!.TextContent.Trim()).ShouldBe(("12.90", "Read anew: 12.40 Take it"));

        (await browser.SubmitAsync(path, "#fields", ("take", "total"))).Dispose();

        ValueOf(await browser.PageAsync(path), "total").ShouldBe("12.40");
    }

    [Fact]
    public async Task PostCorrect_SomebodyElses_IsNotFound()
    {
        using var mara = await Browser.SignedInAsync(product);
        using var jonas = await Browser.SignedInAsync(product);
        var path = await DoubtfulAsync(mara);

        using var response = await SendAsync(jonas, path, "total=1.00");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        ValueOf(await mara.PageAsync(path), "total").ShouldBe("12.40");
    }

    [Fact]
    public async Task PostCorrect_WithoutToken_IsRefused()
    {
        using var browser = await Browser.SignedInAsync(product);
        var path = await DoubtfulAsync(browser);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("value[total]", "1.00"), KeyValuePair.Create("was[total]", "12.40")]);

        using var response = await browser.PostAsHtmxAsync($"{path}/correct", form, withToken: false);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Get_InvoiceThatWaits_CannotBeFilledIn()
    {
        using var browser = await Browser.SignedInAsync(product);
        var path = await DoubtfulAsync(browser);
        using var nothing = new StringContent("");
        (await browser.PostAsHtmxAsync($"{path}/retry", nothing)).Dispose();

        var page = await browser.PageAsync(path);

        page.QuerySelector("#fields fieldset")!.HasAttribute("disabled").ShouldBeTrue();
        using var response = await SendAsync(browser, path, "total=1.00");
        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await response.Content.ReadAsStringAsync()).ShouldContain("it is being read just now");
    }

    private static string ValueOf(IParentNode page, string field) => page.QuerySelector<IHtmlInputElement>($"#field-{field}")!.Value;

    private static Task<HttpResponseMessage> SendAsync(Browser browser, string path, params string[] typed) => PostAsync(browser, path, was: null, typed);

    /// <summary>What the page's form sends: each value as typed, and what stood there before in plain form.</summary>
    private static Task<HttpResponseMessage> SendSeenAsync(Browser browser, string path, string typed, string was) => PostAsync(browser, path, was, [typed]);

    private static async Task<HttpResponseMessage> PostAsync(Browser browser, string path, string? was, string[] typed)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal) { ["total"] = "12.40", ["vendor"] = "Bäckerei Huber" };
        var parts = new List<KeyValuePair<string, string>>();
        foreach (var pair in typed.Select(one => one.Split('=')))
        {
            if (pair is ["accept"])
            {
                parts.Add(KeyValuePair.Create("accept", "true"));
                continue;
            }

            parts.Add(KeyValuePair.Create($"value[{pair[0]}]", pair[1]));
            parts.Add(KeyValuePair.Create($"was[{pair[0]}]", was?.Split('=')[1] ?? seen.GetValueOrDefault(pair[0], "")));
        }

        using var form = new FormUrlEncodedContent(parts);
        return await browser.PostAsHtmxAsync($"{path}/correct", form);
    }

    private async Task<string> DoubtfulAsync(Browser browser) =>
        $"/invoices/{(await desk.ReadAsync(await desk.SendAsync(browser), InvoiceBuilder.Fields(0.4))).Id}";
}
