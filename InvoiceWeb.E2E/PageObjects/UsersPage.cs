using InvoiceWeb.E2E.Infrastructure;
using Microsoft.Playwright;

namespace InvoiceWeb.E2E.PageObjects;

/// <summary>/admin/users</summary>
public sealed class UsersPage(IPage page)
{
    public ILocator Row(Person person) => page.GetByRole(AriaRole.Row).Filter(new() { HasText = person.Email });

    /// <returns>The one-time link to pass on.</returns>
    public async Task<string> InviteEmployeeAsync(Person person)
    {
        await page.GoAsync(path => path is "/admin/users/invite", () => page.GetByRole(AriaRole.Link, new() { Name = "Invite" }).ClickAsync());
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(person.Name);
        await page.GetByLabel("E-mail address").FillAsync(person.Email);
        await page.GetByLabel("Role").SelectOptionAsync("employee");
        await page.GoAsync(UserPage.IsAt, () => page.GetByRole(AriaRole.Button, new() { Name = "Create the link" }).ClickAsync());
        return await page.GetByLabel("One-time link").InputValueAsync();
    }

    public async Task<UserPage> OpenAsync(Person person)
    {
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Search users" }).FillAsync(person.Email);
        await page.WaitForURLAsync(url => url.Contains("q=", StringComparison.Ordinal));
        await page.GoAsync(UserPage.IsAt, () => Row(person).GetByRole(AriaRole.Link).ClickAsync());
        return new UserPage(page);
    }
}
