using System.Net;
using System.Net.Http.Headers;
using InvoiceWeb.Api.Problems;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.Pages;

namespace InvoiceWeb.Tests.Api.Invoices;

[Collection(PagesCollection.Name)]
public sealed class SendingEndpointsTests(IdleProduct product)
{
    [Fact]
    public async Task Post_Json_StoresTheInvoiceAndSaysWhere()
    {
        using var client = await ApiClient.OfEmployeeAsync(product);

        using var response = await client.SendJsonAsync(HttpMethod.Post, "/invoices", new { pages = new[] { SamplePhotos.Pixel, SamplePhotos.Pixel } });

        var invoice = await ApiClient.BodyAsync(response, HttpStatusCode.Created);
        invoice.GetProperty("status").GetString().ShouldBe("queued");
        invoice.GetProperty("pages").GetArrayLength().ShouldBe(2);
        response.Headers.Location!.OriginalString.ShouldBe($"/api/v1/invoices/{invoice.GetProperty("id").GetString()}");
        response.Headers.ETag!.ToString().ShouldBe("\"1\"");
    }

    [Fact]
    public async Task Post_Form_TakesEachFileAsAPage()
    {
        using var client = await ApiClient.OfEmployeeAsync(product);
        using var form = Form(SamplePhotos.PixelBytes, SamplePhotos.PixelBytes);

        using var response = await client.SendAsync(HttpMethod.Post, "/invoices", form);

        var invoice = await ApiClient.BodyAsync(response, HttpStatusCode.Created);
        using var image = await client.GetAsync($"/invoices/{invoice.GetProperty("id").GetString()}/pages/2/image");
        (await image.Content.ReadAsByteArrayAsync()).ShouldBe(SamplePhotos.PixelBytes);
    }

    [Fact]
    public async Task Post_SameKeyAndFiles_IsStoredOnceHoweverItIsSent()
    {
        using var client = await ApiClient.OfEmployeeAsync(product);
        var key = ("Idempotency-Key", Guid.NewGuid().ToString("N"));
        using var form = Form(SamplePhotos.PixelBytes);

        using var first = await client.SendJsonAsync(HttpMethod.Post, "/invoices", new { pages = new[] { SamplePhotos.Pixel } }, key);
        using var again = await client.SendAsync(HttpMethod.Post, "/invoices", form, key);
        using var other = await client.SendJsonAsync(HttpMethod.Post, "/invoices", new { pages = new[] { SamplePhotos.Pixel, SamplePhotos.Pixel } }, key);

        (await ApiClient.BodyAsync(again, HttpStatusCode.Created)).GetProperty("id").GetString()
            .ShouldBe((await ApiClient.BodyAsync(first, HttpStatusCode.Created)).GetProperty("id").GetString());
        await ApiClient.ShouldBeAsync(other, ProblemKind.KeyReused);
        (await client.ReadAsync("/invoices")).GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Post_FileThatIsNone_SaysWhichAndStoresNothing()
    {
        using var client = await ApiClient.OfEmployeeAsync(product);

        using var response = await client.SendJsonAsync(HttpMethod.Post, "/invoices", new { pages = new[] { SamplePhotos.Pixel, "bm90aGluZw==" } });

        (await ApiClient.ShouldBeAsync(response, ProblemKind.Invalid)).GetProperty("errors").GetProperty("pages[1]")[0].GetString().ShouldNotBeNullOrEmpty();
        (await client.ReadAsync("/invoices")).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("{}", "application/json")]
    [InlineData("{\"pages\":null}", "application/json")]
    [InlineData("{\"pages\":[null]}", "application/json")]
    [InlineData("{\"pages\":[], \"page\":1}", "application/json")]
    [InlineData("{", "application/json")]
    [InlineData("no form", "multipart/form-data; boundary=x")]
    public async Task Post_Malformed_IsRefused(string body, string type)
    {
        using var client = await ApiClient.OfEmployeeAsync(product);
        using var content = new StringContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        using var response = await client.SendAsync(HttpMethod.Post, "/invoices", content);

        await ApiClient.ShouldBeAsync(response, ProblemKind.Malformed);
    }

    [Fact]
    public async Task Post_AnotherMediaType_IsRefused()
    {
        using var client = await ApiClient.OfEmployeeAsync(product);
        using var content = new StringContent("hello");

        using var response = await client.SendAsync(HttpMethod.Post, "/invoices", content);

        await ApiClient.ShouldBeAsync(response, ProblemKind.UnsupportedMedia);
    }

    [Fact]
    public async Task Post_KeyThatIsNone_IsRefused()
    {
        using var client = await ApiClient.OfEmployeeAsync(product);

        using var response = await client.SendJsonAsync(HttpMethod.Post, "/invoices", new { pages = new[] { SamplePhotos.Pixel } }, ("Idempotency-Key", "short"));

        await ApiClient.ShouldBeAsync(response, ProblemKind.Malformed);
    }

    private static MultipartFormDataContent Form(params byte[][] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var file in files)
        {
#pragma warning disable CA2000 // the form owns and disposes its parts
            form.Add(new ByteArrayContent(file), "page", "photo.png");
#pragma warning restore CA2000
        }

        return form;
    }
}
