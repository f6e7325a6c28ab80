using System.Runtime.CompilerServices;
using InvoiceWeb.E2E.PageObjects;
using Microsoft.Playwright;

namespace InvoiceWeb.E2E.Infrastructure;

/// <summary>One browser and one server with an admin, for all journeys; each journey brings employees of its own.</summary>
public sealed class Theatre : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;
    private ProductServer? server;
    private Invitations? invitations;
    private int people;

    public Person Admin { get; } = new("Ada Admin", "ada@example.org", "correct horse battery");

    private IBrowser Browser => browser ?? throw new InvalidOperationException("The browser has not been started.");

    public async Task InitializeAsync()
    {
        server = await ProductServer.StartAsync(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["INVOICEWEB_ADMIN_EMAIL"] = Admin.Email,
            ["INVOICEWEB_ADMIN_PASSWORD"] = Admin.Password,

            // The admin signs in for nearly every journey.
            ["SignIn__BurstPerAddress"] = "10000",
            ["SignIn__BurstPerAccount"] = "10000",
        });
        invitations = await Invitations.OpenAsync(server.Address, Admin);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = "/usr/bin/chromium-headless-shell", Args = Arguments });
    }

    /// <summary>Plays a journey on the common server, or on one of its own. A journey that fails leaves its records in the artifacts.</summary>
    public async Task PlayAsync(Func<Stage, Task> journey, ProductServer? own = null, [CallerMemberName] string name = "")
    {
        await using var stage = new Stage(Browser, own ?? server!); // started in InitializeAsync
        try
        {
            await journey(stage);
            stage.Complaints.ShouldBeEmpty();
        }
        catch (Exception failure) when (failure is not SkipException)
        {
            await stage.KeepAsync(Path.Combine(Repository.Artifacts, name));
            throw;
        }
    }

    /// <summary>Has the admin invite an employee whom no other journey knows, who then sets a password.</summary>
    public async Task<Person> AddEmployeeAsync(Stage stage)
    {
        var name = $"Mara {Interlocked.Increment(ref people)}";
        var person = new Person(name, $"{name.Replace(' ', '.').ToLowerInvariant()}@example.org", $"a quick receipt for {name}");
        var link = await invitations!.InviteAsync(person); // opened in InitializeAsync
        await (await WelcomePage.OpenAsync(await stage.NewVisitorAsync(Device.Phone), link)).SetPasswordAsync(person.Password);
        return person;
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
        invitations?.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }
}
