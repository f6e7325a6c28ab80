using System.Net;
using AngleSharp.Html.Dom;
using InvoiceWeb.Accounts;
using InvoiceWeb.Invoices;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Pages.Invoices;

[Collection(PagesCollection.Name)]
public sealed class DetailsTests(IdleProduct product)
{
    private readonly InvoiceDesk desk = new(product);

    [Fact]
    public async Task Get_ReadInvoice_ShowsFieldsInTheOrderOfChecking()
    {
        using var browser = await Browser.SignedInAsync(product);
        var invoice = await desk.ReadAsync(await desk.SendAsync(browser), InvoiceBuilder.Fields(), "TOTAL 12,40");

        var page = await browser.PageAsync($"/invoices/{invoice.Id}");

        page.QuerySelectorAll(".field").Select(field => field.GetAttribute("data-field"))
            .ShouldBe(["total", "currency", "date", "number", "vendor", "net", "tax", "due-date", "vat-id", "iban"]);
        page.QuerySelectorAll(".field input[type=text]").OfType<IHtmlInputElement>().Select(input => input.Value).Take(5)
            .ShouldBe(["12.40", "EUR", "03/03/2026", "A-4711", "Bäckerei Huber"]);
        page.QuerySelector(".raw pre")!.TextContent.ShouldBe("TOTAL 12,40");
    }

    [Fact]
    public async Task Get_InvoiceThatStatesMore_ShowsItAfterTheKeyFieldsAndAsksForNoCheck()
    {
        using var browser = await Browser.SignedInAsync(product);
        var invoice = await desk.ReadAsync(await desk.SendAsync(browser), InvoiceBuilder.FurtherFields());

        var page = await browser.PageAsync($"/invoices/{invoice.Id}");

        page.QuerySelectorAll(".further input[type=text]").OfType<IHtmlInputElement>().Select(input => input.Value)
            .ShouldBe(["10.42", "1.98", "02/04/2026", "DE123456789", "DE89 3704 0044 0532 0130 00"]);
        page.QuerySelector(".further")!.HasAttribute("open").ShouldBeTrue();
        page.QuerySelector(".field[data-field='tax']")!.GetAttribute("data-confidence").ShouldBe("perhaps");
        page.QuerySelector("#invoice")!.GetAttribute("data-status").ShouldBe("processed");
    }

    [Fact]
    public async Task Get_DoubtfulInvoiceFromABlurredPhoto_SaysHowToTakeABetterOne()
    {
        using var browser = await Browser.SignedInAsync(product);
        var sent = (await desk.SendAsync(browser)) with { Faults = [new PageFault(0, PictureFault.Blurred)] };
        var invoice = await desk.ReadAsync(sent, InvoiceBuilder.Fields(0.4));

        var page = await browser.PageAsync($"/invoices/{invoice.Id}");

        page.QuerySelector(".note[data-status='needs-review']")!.TextContent.ShouldContain("The photo is blurred. Hold the phone still and take it again.");
    }

    [Fact]
    public async Task Get_FieldWithABox_DrawsItOnItsPlaceWhateverTheCulture()
    {
        using var browser = await Browser.SignedInAsync(product);
        var invoice = await desk.ReadAsync(await desk.SendAsync(browser), InvoiceBuilder.Fields());

        var page = await browser.PageAsync($"/invoices/{invoice.Id}");

        var box = page.QuerySelector(".boxes rect[data-field='vendor']")!;
        new[] { "x", "y", "width", "height" }.Select(box.GetAttribute).ShouldBe(["0.1", "0.02", "0.5", "0.05"]);
        page.QuerySelector(".boxes rect[data-field='total']").ShouldBeNull(); // it has none
    }

    [Fact]
    public async Task Get_DoubtfulDate_AsksToCheckTheDate()
    {
        using var browser = await Browser.SignedInAsync(product);
        var fields = InvoiceBuilder.Fields() with { Date = InvoiceBuilder.Fields(0.4).Date };
        var invoice = await desk.ReadAsync(await desk.SendAsync(browser), fields);

        var page = await browser.PageAsync($"/invoices/{invoice.Id}");

        page.QuerySelector(".note")!.TextContent.Trim().ShouldBe("Please check the date.");
        page.QuerySelectorAll(".field[data-confidence='check']").ShouldHaveSingleItem().GetAttribute("data-field").ShouldBe("date");
    }

    [Fact]
    public async Task Get_PageThatContradictsItsElectronicInvoice_ShowsBothValues()
    {
        using var browser = await Browser.SignedInAsync(product);
        FieldDifference[] differences = [new("total", "12.40", "12.90"), new("date", "2026-03-03", Printed: null)];
        var invoice = await desk.ReadAsync(await desk.SendAsync(browser), InvoiceBuilder.Fields(), differences: differences);

        var page = await browser.PageAsync($"/invoices/{invoice.Id}");

        page.QuerySelector("#invoice")!.GetAttribute("data-status").ShouldBe("needs-review");
        page.QuerySelector(".note")!.TextContent.ShouldContain("contradicts the electronic invoice");
        page.QuerySelectorAll(".differences tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent)))
            .ShouldBe(["Total|12.40\u00a0EUR|12.90\u00a0EUR", "Date|3 Mar 2026|Not found"]);
    }

    [Fact]
    public async Task Get_FailedInvoice_SaysWhatToDoAndOffersToTryAgain()
    {
        using var browser = await Browser.SignedInAsync(product);
        var invoice = await desk.FailAsync(await desk.SendAsync(browser), FailureReason.NoText);

        var page = await browser.PageAsync($"/invoices/{invoice.Id}");

        page.QuerySelector(".note")!.TextContent.ShouldContain("Take the photo again");
        page.QuerySelector("form[action$='/retry'] button")!.TextContent.Trim().ShouldBe("Try again");
    }

    [Fact]
    public async Task Get_MarkupInWhatWasRead_StaysText()
    {
        using var browser = await Browser.SignedInAsync(product);
        var hostile = InvoiceBuilder.Fields() with { Vendor = new ReadField<string>("<script>alert(1)</script>", 0.9, Box: null) };
        var invoice = await desk.ReadAsync(await desk.SendAsync(browser), hostile, "<img src=x onerror=alert(1)>");

        var page = await browser.PageAsync($"/invoices/{invoice.Id}");

        page.QuerySelector(".details h1")!.TextContent.ShouldBe("<script>alert(1)</script>");
        page.QuerySelectorAll("script:not([src]), img[onerror]").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("/pages/1")]
    [InlineData("/pages/1/thumbnail")]
    public async Task Get_SomebodyElsesInvoice_IsNotFoundButTheirsAndTheAdmins(string part)
    {
        using var mara = await Browser.SignedInAsync(product);
        using var jonas = await Browser.SignedInAsync(product);
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        var path = $"/invoices/{(await desk.SendAsync(mara)).Id}{part}";

        using var own = await mara.GetAsync(path);
        using var foreign = await jonas.GetAsync(path);
        using var all = await admin.GetAsync(path);

        own.StatusCode.ShouldBe(HttpStatusCode.OK);
        foreign.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        all.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("retry")]
    [InlineData("delete")]
    public async Task Post_SomebodyElsesInvoice_IsNotFoundAndLeavesItAlone(string handler)
    {
        using var mara = await Browser.SignedInAsync(product);
        using var jonas = await Browser.SignedInAsync(product);
        var invoice = await desk.FailAsync(await desk.SendAsync(mara), FailureReason.NoText);
        using var nothing = new StringContent("");

        using var response = await jonas.PostAsHtmxAsync($"/invoices/{invoice.Id}/{handler}", nothing);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await mara.PageAsync($"/invoices/{invoice.Id}")).QuerySelector("#invoice")!.GetAttribute("data-status").ShouldBe("failed");
    }

    [Theory]
    [InlineData("retry")]
    [InlineData("delete")]
    public async Task Post_WithoutToken_IsRefused(string handler)
    {
        using var browser = await Browser.SignedInAsync(product);
        var invoice = await desk.FailAsync(await desk.SendAsync(browser), FailureReason.NoText);
        using var nothing = new StringContent("");

        using var response = await browser.PostAsHtmxAsync($"/invoices/{invoice.Id}/{handler}", nothing, withToken: false);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await browser.PageAsync($"/invoices/{invoice.Id}")).QuerySelector("#invoice")!.GetAttribute("data-status").ShouldBe("failed");
    }

    [Fact]
    public async Task PostRetry_FromHtmx_AnswersWithTheQueuedInvoiceInPlace()
    {
        using var browser = await Browser.SignedInAsync(product);
        var invoice = await desk.FailAsync(await desk.SendAsync(browser), FailureReason.NoText);
        using var nothing = new StringContent("");

        using var response = await browser.PostAsHtmxAsync($"/invoices/{invoice.Id}/retry", nothing);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var part = await Browser.ParseAsync(response);
        part.QuerySelector("#invoice")!.GetAttribute("data-status").ShouldBe("queued");
        part.QuerySelector("header.site-head").ShouldBeNull();
    }

    [Fact]
    public async Task PostRetry_WithoutScripts_LeadsBackToThePage()
    {
        using var browser = await Browser.SignedInAsync(product);
        var invoice = await desk.FailAsync(await desk.SendAsync(browser), FailureReason.NoText);

        using var response = await browser.SubmitAsync($"/invoices/{invoice.Id}", "form[action$='/retry']");

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        response.Headers.Location!.OriginalString.ShouldBe($"/invoices/{invoice.Id}");
    }

    [Theory]
    [InlineData("/invoices/000000000000000000000000")]
    [InlineData("/invoices/not-an-id")]
    [InlineData("/invoices/000000000000000000000000/surprise")]
    public async Task Get_NoSuchInvoice_IsNotFoundInWords(string path)
    {
        using var browser = await Browser.SignedInAsync(product);

        using var response = await browser.GetAsync(path);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Browser.ParseAsync(response)).QuerySelector("h1")!.TextContent.ShouldBe("There is nothing here");
    }
}
