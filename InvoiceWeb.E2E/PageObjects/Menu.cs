using Microsoft.Playwright;

namespace InvoiceWeb.E2E.PageObjects;

/// <summary>The main menu: on the phone behind a button, on the desk always there.</summary>
public sealed class Menu(IPage page)
{
    private ILocator Navigation => page.GetByRole(AriaRole.Navigation, new() { Name = "Main" });

    public async Task<UsersPage> OpenUsersAsync()
    {
        await OpenAdministrationAsync("/admin/users", "Users");
        return new UsersPage(page);
    }

    public async Task<TrashPage> OpenTrashAsync()
    {
        await page.GoAsync(TrashPage.IsAt, () => ClickAsync(AriaRole.Link, "Trash"));
        return new TrashPage(page);
    }

    public async Task<OverviewPage> OpenOverviewAsync()
    {
        await page.GoAsync(path => path is "/admin", () => ClickAsync(AriaRole.Link, "Administration"));
        return new OverviewPage(page);
    }

    public async Task<ProfilePage> OpenProfileAsync()
    {
        await page.GoAsync(path => path is "/profile", () => ClickAsync(AriaRole.Link, "Your account"));
        return new ProfilePage(page);
    }

    public async Task<AuditPage> OpenAuditLogAsync()
    {
        await OpenAdministrationAsync("/admin/audit", "Audit log");
        return new AuditPage(page);
    }

    public async Task<QueuePage> OpenQueueAsync()
    {
        await OpenAdministrationAsync("/admin/queue", "Queue");
        return new QueuePage(page);
    }

    public async Task<SettingsPage> OpenSettingsAsync()
    {
        await OpenAdministrationAsync("/admin/settings", "Settings");
        return new SettingsPage(page);
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

    /// <summary>The pages of admins have a menu of their own.</summary>
    private async Task OpenAdministrationAsync(string address, string name)
    {
        await OpenOverviewAsync();
        await page.GoAsync(
            path => string.Equals(path, address, StringComparison.Ordinal),
            () => page.GetByRole(AriaRole.Navigation, new() { Name = "Administration" }).GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync());
    }

    private async Task ClickAsync(AriaRole role, string name)
    {
        await OpenAsync();
        await Navigation.GetByRole(role, new() { Name = name }).ClickAsync();
    }
}
