using System.Net;
using System.Net.Http.Json;
using InvoiceWeb.Api.Problems;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.Pages;

namespace InvoiceWeb.Tests.Api.Access;

/// <summary>What a foreign page can make a signed-in person's browser do.</summary>
[Collection(PagesCollection.Name)]
public sealed class SameOriginTests(IdleProduct product)
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    [InlineData("RequestVerificationToken", "guessed")]
    public async Task Post_CookieWithoutProof_IsRefused(string? header, string? value)
    {
        using var browser = await Browser.SignedInAsync(product);

        using var response = await SendAsync(browser, header, value);

        await ApiClient.ShouldBeAsync(response, ProblemKind.ForeignOrigin);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Origin", "http://localhost")]
    public async Task Post_CookieWithProof_IsDone(string header, string value)
    {
        using var browser = await Browser.SignedInAsync(product);

        using var response = await SendAsync(browser, header, value);

        response.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Post_CookieWithAntiforgeryToken_IsDone()
    {
        using var browser = await Browser.SignedInAsync(product);

        using var response = await SendAsync(browser, "RequestVerificationToken", await browser.TokenAsync());

        response.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    private static async Task<HttpResponseMessage> SendAsync(Browser browser, string? header, string? value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/invoices") { Content = JsonContent.Create(new { pages = new[] { SamplePhotos.Pixel } }) };
        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation(header, value);
        }

        return await browser.SendAsync(request);
    }
}
