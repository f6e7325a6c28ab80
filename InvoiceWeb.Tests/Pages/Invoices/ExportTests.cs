using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using InvoiceWeb.Invoices;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Pages.Invoices;

[Collection(PagesCollection.Name)]
public sealed class ExportTests(IdleProduct product)
{
    private readonly InvoiceDesk desk = new(product);

    [Fact]
    public async Task Csv_OfASearch_HasItsInvoicesAndNoFormula()
    {
        using var browser = await Browser.SignedInAsync(product);
        var fields = InvoiceBuilder.Fields() with
        {
            Vendor = new ReadField<string>("=HYPERLINK(\"http://example.test\")", 0.9, Box: null),
            Total = new ReadField<decimal>(-12.4m, 0.9, Box: null),
        };
        var bought = await desk.ReadAsync(await desk.SendAsync(browser), fields);
        await desk.SendAsync(browser);

        using var response = await browser.GetAsync("/invoices/export/csv?state=Processed");
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var lines = Encoding.UTF8.GetString(bytes).TrimEnd().Split("\r\n");

        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        response.Content.Headers.ContentDisposition!.FileName.ShouldNotBeNull().ShouldEndWith(".csv");
        lines.Length.ShouldBe(2);
        lines[0].ShouldStartWith("\uFEFFid,status,vendor,number,date,");
        lines[1].ShouldStartWith($"{bought.Id},Processed,\"'=HYPERLINK(\"\"http://example.test\"\")\",A-4711,2026-03-03,,-12.40,,,EUR,");
    }

    [Fact]
    public async Task Json_OfAll_HasEachInvoice()
    {
        using var browser = await Browser.SignedInAsync(product);
        var read = await desk.ReadAsync(await desk.SendAsync(browser), InvoiceBuilder.Fields());
        var queued = await desk.SendAsync(browser);

        using var response = await browser.GetAsync("/invoices/export/json");
        using var list = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync());

        list.RootElement.EnumerateArray().Select(invoice => invoice.GetProperty("id").GetString()).ShouldBe([queued.Id.Value, read.Id.Value]);
        var first = list.RootElement[1];
        (first.GetProperty("vendor").GetString(), first.GetProperty("total").GetDecimal(), first.GetProperty("date").GetString())
            .ShouldBe(("Bäckerei Huber", 12.40m, "2026-03-03"));
    }

    [Fact]
    public async Task Zip_OfAll_HasTheTableAndTheFilesAsTheyWereSent()
    {
        using var browser = await Browser.SignedInAsync(product);
        var invoice = await desk.SendAsync(browser);

        using var response = await browser.GetAsync("/invoices/export/zip");
        await using var archive = new ZipArchive(new MemoryStream(await response.Content.ReadAsByteArrayAsync()));

        archive.Entries.Select(entry => entry.FullName).ShouldBe(["invoices.csv", $"files/{invoice.Id}-1.png"]);
        using var file = new MemoryStream();
        await using var stored = await archive.Entries[1].OpenAsync();
        await stored.CopyToAsync(file);
        file.ToArray().ShouldBe(SamplePhotos.PixelBytes);
    }

    [Fact]
    public async Task Export_Employee_TakesOwnInvoicesAlone()
    {
        using var mara = await Browser.SignedInAsync(product);
        using var jonas = await Browser.SignedInAsync(product);
        await desk.SendAsync(mara);

        using var response = await jonas.GetAsync("/invoices/export/json");

        (await response.Content.ReadAsStringAsync()).ShouldBe("[]");
    }

    [Theory]
    [InlineData("/invoices/export/csv?from=yesterday", HttpStatusCode.BadRequest)]
    [InlineData("/invoices/export/exe", HttpStatusCode.NotFound)]
    public async Task Export_SenselessRequest_IsRefused(string path, HttpStatusCode status)
    {
        using var browser = await Browser.SignedInAsync(product);

        using var response = await browser.GetAsync(path);

        response.StatusCode.ShouldBe(status);
    }
}
