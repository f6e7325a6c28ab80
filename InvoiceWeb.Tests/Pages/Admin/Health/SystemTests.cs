using System.Net;
using InvoiceWeb.Accounts;
using InvoiceWeb.Operation;
using InvoiceWeb.Operation.Errors;
using InvoiceWeb.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace InvoiceWeb.Tests.Pages.Admin.Health;

[Collection(PagesCollection.Name)]
public sealed class SystemTests(IdleProduct product)
{
    [Fact]
    public async Task Get_Admin_TellsOfPartsDatabaseDiskAndInstances()
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);

        var page = await admin.PageAsync("/admin/system");

        var facts = page.QuerySelectorAll(".facts > div").ToDictionary(
            fact => fact.QuerySelector("dt")!.TextContent, fact => fact.QuerySelector("dd")!.TextContent.Trim(), StringComparer.Ordinal);
        foreach (var part in new[] { "Tesseract", "Leptonica", "ONNX Runtime", "libmongoc", "poppler" })
        {
            facts[part].ShouldMatch(@"^\d+(\.\d+)+$", part);
        }

        facts["Version"].ShouldBe(ProductVersion.Text);
        facts["Database"].ShouldContain("answers within");
        facts["Room for data"].ShouldContain("GB free");
        facts["Last backup"].ShouldStartWith(Environment.GetEnvironmentVariable(ProductFactory.MongoVariable) is null ? "Never" : "Not known");
        page.QuerySelector("#support-text")!.TextContent.ShouldContain($"Tesseract: {facts["Tesseract"]}");
    }

    [Fact]
    public async Task Get_ErrorsWereLogged_ListsThemWithTheirReference()
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        product.Services.GetRequiredService<ErrorRing>().Add(
            new LoggedError(DateTimeOffset.UtcNow, "cellar", "Kitchen", 4711, "The soup of {Guest} burnt", "IOException", "0HN:8"));

        var page = await admin.PageAsync("/admin/system");

        var row = page.QuerySelectorAll("[aria-labelledby=errors] tbody tr").First(one => one.TextContent.Contains("The soup of {Guest} burnt (IOException)", StringComparison.Ordinal));
        row.QuerySelector("code")!.TextContent.ShouldBe("0HN:8");
        row.TextContent.ShouldContain("Kitchen [4711]");
    }

    [Fact]
    public async Task Get_Employee_IsDenied()
    {
        using var mara = await Browser.SignedInAsync(product);

        using var response = await mara.GetAsync("/admin/system");

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
    }
}
