using Microsoft.Playwright;

namespace InvoiceWeb.E2E.PageObjects;

/// <summary>The main menu: on the phone behind a button, on the desk always there.</summary>
public sealed class Menu(IPage page)
{
    private ILocator Navigation => page.GetByRole(AriaRole.Navigation, new() { Name = "Main" });

    public async Task<UsersPage> OpenUsersAsync()
    {
        await page.GoAsync(path => path is "/admin/users", () => ClickAsync(AriaRole.Link, "Users"));
        return new UsersPage(page);
    }

    public async Task<TrashPage> OpenTrashAsync()
    {
        await page.GoAsync(TrashPage.IsAt, () => ClickAsync(AriaRole.Link, "Trash"));
        return new TrashPage(page);
    }

    public async Task<OverviewPage> OpenOverviewAsync()
    {
        await page.GoAsync(path => path is "/admin", () => ClickAsync(AriaRole.Link, "Overview"));
        return new OverviewPage(page);
    }

    public async Task<ProfilePage> OpenProfileAsync()
    {
        await page.GoAsync(path => path is "/profile", () => ClickAsync(AriaRole.Link, "Your account"));
        return new ProfilePage(page);
    }

    public async Task<AuditPage> OpenAuditLogAsync()
    {
        await page.GoAsync(path => path is "/admin/audit", () => ClickAsync(AriaRole.Link, "Audit log"));
        return new AuditPage(page);
    }

    public async Task<SignInPage> SignOutAsync()
    {
        await page.GoAsync(path => path is "/sign-in", () => ClickAsync(AriaRole.Button, "Sign out"));
        return new SignInPage(page);
    }

    /// <summary>Brings it into view where it lies behind a button.</summary>
    public async Task OpenAsync()
    {
        var opener = page.GetByRole(AriaRole.Button, new() { Name = "Menu" });
        if (await opener.IsVisibleAsync())
        {
            await opener.ClickAsync();
        }
    }

    /// <summary>Picks a language by its own name.</summary>
    public async Task SpeakAsync(string language)
    {
        await OpenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = language }).ClickAsync();
    }

    private async Task ClickAsync(AriaRole role, string name)
    {
        await OpenAsync();
        await Navigation.GetByRole(role, new() { Name = name }).ClickAsync();
    }
}
