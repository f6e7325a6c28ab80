using InvoiceWeb.E2E.Infrastructure;
using Microsoft.Playwright;

namespace InvoiceWeb.E2E.PageObjects;

/// <summary>/admin/users</summary>
public sealed class UsersPage(IPage page)
{
    public ILocator Row(Person person) => page.GetByRole(AriaRole.Row).Filter(new() { HasText = person.Email });

    public async Task AddEmployeeAsync(Person person)
    {
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(person.Name);
        await page.GetByLabel("E-mail address").FillAsync(person.Email);
        await page.GetByLabel("Role").SelectOptionAsync("employee");
        await page.GetByLabel("Password to start with").FillAsync(person.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add user" }).ClickAsync();
        await Row(person).WaitForAsync();
    }
}
