using Microsoft.Playwright;

namespace InvoiceWeb.E2E.PageObjects;

/// <summary>Where a one-time link leads.</summary>
public sealed class WelcomePage(IPage page)
{
    public ILocator Heading => page.GetByRole(AriaRole.Heading);

    public static async Task<WelcomePage> OpenAsync(IPage page, string link)
    {
        await page.GotoAsync(link);
        return new WelcomePage(page);
    }

    public async Task<SignInPage> SetPasswordAsync(string password)
    {
        await page.GetByLabel("Password").FillAsync(password);
        await page.GoAsync(path => path is "/sign-in", () => page.GetByRole(AriaRole.Button, new() { Name = "Set password" }).ClickAsync());
        return new SignInPage(page);
    }
}
