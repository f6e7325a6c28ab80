using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using InvoiceWeb.Accounts;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace InvoiceWeb.Tests.Pages;

/// <summary>A browser without scripts: cookies, pages, forms with their antiforgery tokens. It does not follow redirects.</summary>
public sealed class Browser : IDisposable
{
    public const string Password = "correct horse battery";

    private readonly HttpClient client;

    public Browser(WebApplicationFactory<Program> product) =>
        client = product.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>What the person's browser asks for, as in <c>Accept-Language</c>.</summary>
    public string Languages
    {
        get => string.Join(", ", client.DefaultRequestHeaders.GetValues(HeaderNames.AcceptLanguage));
        set
        {
            client.DefaultRequestHeaders.Remove(HeaderNames.AcceptLanguage);
            client.DefaultRequestHeaders.TryAddWithoutValidation(HeaderNames.AcceptLanguage, value);
        }
    }

    /// <summary>An access token that goes with every request, as no browser sends one by itself.</summary>
    public string? Bearer
    {
        get => client.DefaultRequestHeaders.Authorization?.Parameter;
        init => client.DefaultRequestHeaders.Authorization = value is null ? null : new("Bearer", value);
    }

    /// <summary>A browser in which a new user with this role has signed in.</summary>
    public static async Task<Browser> SignedInAsync(WebApplicationFactory<Program> product, string role = Roles.Employee)
    {
        var email = await AddUserAsync(product, role);
        var browser = new Browser(product);
        (await browser.SignInAsync(email, Password)).StatusCode.ShouldBe(HttpStatusCode.Found);
        return browser;
    }

    /// <returns>The new user's e-mail address.</returns>
    public static async Task<string> AddUserAsync(WebApplicationFactory<Program> product, string role)
    {
        var email = $"{Guid.NewGuid():n}@example.test";
        await using var scope = product.Services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<UserDirectory>().CreateAsync(email, "Mara Voss", role, Password);
        result.Succeeded.ShouldBeTrue(result.ToString());
        return email;
    }

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(Local(path), HttpCompletionOption.ResponseHeadersRead);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

    /// <summary>A page that has to be there.</summary>
    public async Task<IHtmlDocument> PageAsync(string path)
    {
        using var response = await GetAsync(path);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await ParseAsync(response);
    }

    public static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage response) =>
        await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());

    /// <summary>Fills in a form of a page and sends it.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string page, string selector, params (string Name, string Value)[] values)
    {
        var document = await PageAsync(page);
        var form = document.QuerySelector<IHtmlFormElement>(selector).ShouldNotBeNull($"{page} has no form {selector}");
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input[name]")
            .Where(input => input.Type is not "checkbox" && values.All(value => !string.Equals(value.Name, input.Name, StringComparison.Ordinal)))
            .Select(input => (input.Name!, input.Value))
            .Concat(values)
            .Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2));
        var action = form.GetAttribute("action") is { Length: > 0 } given ? given : page;
        using var content = new FormUrlEncodedContent(fields);
        return await client.PostAsync(Local(action), content);
    }

    public Task<HttpResponseMessage> SignInAsync(string email, string password, string page = "/sign-in") =>
        SubmitAsync(page, "form", ("Input.Email", email), ("Input.Password", password));

    /// <summary>Sends pages as the capture page's script does.</summary>
    /// <param name="withToken">Whether the antiforgery token goes with them.</param>
    public async Task<HttpResponseMessage> UploadAsync(bool withToken, params string[] base64Pages)
    {
        using var form = Form(base64Pages);
        return await PostAsHtmxAsync("/capture", form, withToken);
    }

    public static MultipartFormDataContent Form(params string[] base64Pages)
    {
        var form = new MultipartFormDataContent();
        foreach (var page in base64Pages)
        {
#pragma warning disable CA2000 // the form owns and disposes its parts
            form.Add(new StringContent(page, Encoding.ASCII, "text/plain"), "page", "page.txt");
#pragma warning restore CA2000
        }

        return form;
    }

    public async Task<HttpResponseMessage> PostAsHtmxAsync(string path, HttpContent content, bool withToken = true, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Local(path)) { Content = content };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        request.Headers.Add("HX-Request", "true");
        if (withToken)
        {
            request.Headers.Add("RequestVerificationToken", await TokenAsync());
        }

        return await SendAsync(request);
    }

    /// <summary>The token that every signed-in page hands to htmx.</summary>
    public async Task<string> TokenAsync()
    {
        var document = await PageAsync("/capture");
        var headers = document.Body!.GetAttribute("hx-headers:inherited").ShouldNotBeNull(); // a page that parsed has a body
        return System.Text.Json.JsonDocument.Parse(headers).RootElement.GetProperty("RequestVerificationToken").GetString()!; // rendered by the layout
    }

    public void Dispose() => client.Dispose();

    private static Uri Local(string path) => new(path, UriKind.Relative);
}
