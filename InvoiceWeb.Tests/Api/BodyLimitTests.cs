using InvoiceWeb.Api.Problems;
using InvoiceWeb.Tests.Infrastructure;

namespace InvoiceWeb.Tests.Api;

/// <summary>Over a real port: the server that counts the bytes is Kestrel.</summary>
public sealed class BodyLimitTests
{
    [Fact]
    public async Task Post_MoreThanIsTaken_IsToldAsAProblem()
    {
        await using var product = new ListeningProduct();
        using var client = new HttpClient { BaseAddress = product.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/session")
        {
            Content = new StringContent($$"""{ "email": "{{new string('a', 300 * 1024)}}", "password": "x" }""", mediaType: new("application/json")),
            Headers = { { "Sec-Fetch-Site", "same-origin" }, { "Expect", "100-continue" } },
        };

        using var response = await client.SendAsync(request);

        await ApiClient.ShouldBeAsync(response, ProblemKind.TooLarge);
    }
}
