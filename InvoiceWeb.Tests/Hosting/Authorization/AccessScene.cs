using System.Net;
using System.Text;
using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Administration;
using InvoiceWeb.Accounts.Tokens;
using InvoiceWeb.Invoices.Pages;
using InvoiceWeb.Tests.Accounts;
using InvoiceWeb.Tests.Api;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.Pages;

namespace InvoiceWeb.Tests.Hosting.Authorization;

/// <summary>
/// An employee with what may be asked for, and one visitor. Made anew for each question, because answers change what is there.
/// </summary>
public sealed class AccessScene : IAsyncDisposable
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal)
    {
        ["number"] = "1",
        ["code"] = "418",
        ["key"] = "Trash:KeepDays",
        ["format"] = "csv",
        ["token"] = new('x', 43),
    };

    private readonly Browser owner;
    private readonly Browser browser;

    private AccessScene(Browser owner, Browser browser) => (this.owner, this.browser) = (owner, browser);

    public static async Task<AccessScene> MakeAsync(ProductFactory product, AccessPoint point, Visitor visitor)
    {
        var email = await Browser.AddUserAsync(product, Roles.Employee);
#pragma warning disable CA2000 // the scene owns and disposes its browsers
        Browser person = new(product);
        (await person.SignInAsync(email, Browser.Password)).StatusCode.ShouldBe(HttpStatusCode.Found);
        AccessScene scene = new(person, visitor switch
        {
            Visitor.Anonymous => new Browser(product),
            Visitor.Other => await Browser.SignedInAsync(product),
            Visitor.Admin => await Browser.SignedInAsync(product, Roles.Admin),
            Visitor.Token => new Browser(product)
            {
                Bearer = await ApiClient.MakeTokenAsync(product, await new AccountDesk(product).AddAsync(Roles.Admin), [.. TokenScopes.All]),
            },
            _ => person,
        });
#pragma warning restore CA2000
        await scene.FurnishAsync(product, point);
        if (visitor is Visitor.Disabled)
        {
            AccountDesk accounts = new(product);
            var user = await accounts.FindAsync(email);
            await accounts.DoAsync<UserAdministration, bool>(async users => (await users.DisableAsync(user, CancellationToken.None)).Succeeded);
        }

        return scene;
    }

    public async Task<Answer> AskAsync(AccessPoint point)
    {
        using var response = await SendAsync(point, await TokenAsync());
        return Understand(response);
    }

    /// <summary>Posts a form as another site would have it posted.</summary>
    public async Task<HttpStatusCode> AskWithoutTokenAsync(AccessPoint point)
    {
        using var response = await SendAsync(point, token: null);
        return response.StatusCode;
    }

    public ValueTask DisposeAsync()
    {
        browser.Dispose();
        owner.Dispose();
        return ValueTask.CompletedTask;
    }

    private static Answer Understand(HttpResponseMessage response)
    {
        ((int)response.StatusCode).ShouldBeLessThan(500, $"{response.RequestMessage}");
        return response.StatusCode switch
        {
            HttpStatusCode.Found when response.Headers.Location!.ToString().Contains("/sign-in?", StringComparison.Ordinal) => Answer.SignIn,
            HttpStatusCode.Found when response.Headers.Location!.ToString().Contains("/denied", StringComparison.Ordinal) => Answer.Denied,
            HttpStatusCode.Unauthorized => Answer.SignIn,
            HttpStatusCode.Forbidden => Answer.Denied,
            HttpStatusCode.NotFound => Answer.Hidden,
            _ => Answer.LetIn,
        };
    }

    private async Task<HttpResponseMessage> SendAsync(AccessPoint point, string? token)
    {
        using HttpRequestMessage request = new(HttpMethod.Parse(point.Method), new Uri(Path(point), UriKind.Relative));
        if (!point.IsSafe)
        {
            request.Content = BodyOf(point);
            request.Headers.Add("RequestVerificationToken", token);
        }

        return await browser.SendAsync(request);
    }

    /// <summary>Nothing of what may be in it, in a form that the address takes.</summary>
    private static ByteArrayContent BodyOf(AccessPoint point) => point.Address switch
    {
        not ['/', 'a', 'p', 'i', '/', ..] => new FormUrlEncodedContent([]),
        _ when point.Address.EndsWith("/import", StringComparison.Ordinal) => new StringContent("", Encoding.UTF8, "text/csv"),
        _ when point.Address.EndsWith("/pages/", StringComparison.Ordinal) || point.Address.EndsWith("/pages/{key}", StringComparison.Ordinal) =>
            new ByteArrayContent([]) { Headers = { ContentType = new("application/octet-stream") } },
        _ => new StringContent("{}", Encoding.UTF8, "application/json"),
    };

    private async Task<string?> TokenAsync()
    {
        using var response = await browser.GetAsync("/profile/password");
        var page = await Browser.ParseAsync(response.StatusCode is HttpStatusCode.OK ? response : await browser.GetAsync("/sign-in"));
        return page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value");
    }

    private async Task FurnishAsync(ProductFactory product, AccessPoint point)
    {
        if (point.Address.StartsWith("/admin/users/", StringComparison.Ordinal) || point.Address.StartsWith("/api/v1/users/", StringComparison.Ordinal))
        {
            values["id"] = (await new AccountDesk(product).AddAsync()).Id;
            return;
        }

        if (point.Address.Contains("{id", StringComparison.Ordinal))
        {
            InvoiceDesk desk = new(product);
            values["other"] = (await desk.SendAsync(owner)).Id.ToString();
            var invoice = await desk.SendAsync(owner);
            values["id"] = invoice.Id.ToString();
            values["key"] = PageKey.Of(invoice.Pages[0]).ToString();
            if (point.Address.Contains("/trash/", StringComparison.Ordinal))
            {
                (await owner.SubmitAsync($"/invoices/{values["id"]}", "form[action$=delete]")).StatusCode.ShouldBe(HttpStatusCode.Found);
            }
        }
    }

    private string Path(AccessPoint point)
    {
        // The trash, the review queue and their like are asked for as a whole, and told about one invoice.
        var isWhole = point.IsSafe || point.Handler is "empty";
        var path = string.Join('/', point.Address.Split('/').Select(Fill).OfType<string>());
        return (point.Handler, point.NamesHandlerInPath) switch
        {
            ("", _) => path is "" ? "/" : path,
            ("empty", _) or (_, false) => $"{path}?handler={point.Handler}",
            _ => $"{path}/{point.Handler}",
        };

        string? Fill(string segment) => segment switch
        {
            ['{', .., '?', '}'] when isWhole => null,
            ['{', .., '}'] => values[segment[1..^1].Split(':', '?')[0]],
            _ => segment,
        };
    }
}
