using InvoiceWeb.E2E.Infrastructure;
using Microsoft.Playwright;

namespace InvoiceWeb.E2E.PageObjects;

/// <summary>/setup, behind the link that the console shows.</summary>
public sealed class SetupPage(IPage page)
{
    public ILocator Heading => page.GetByRole(AriaRole.Heading);

    public static async Task<SetupPage> OpenAsync(IPage page, string link)
    {
        await page.GotoAsync(link);
        return new SetupPage(page);
    }

    public async Task<SignInPage> BecomeAdminAsync(Person person)
    {
        await page.GetByLabel("Your name").FillAsync(person.Name);
        await page.GetByLabel("E-mail address").FillAsync(person.Email);
        await page.GetByLabel("Password").FillAsync(person.Password);
        await page.GoAsync(
            path => path is "/sign-in",
            () => page.GetByRole(AriaRole.Button, new() { Name = "Create admin" }).ClickAsync());
        return new SignInPage(page);
    }
}
