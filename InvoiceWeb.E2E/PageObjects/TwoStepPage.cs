using Microsoft.Playwright;

namespace InvoiceWeb.E2E.PageObjects;

/// <summary>/profile/two-step</summary>
public sealed class TwoStepPage(IPage page)
{
    public ILocator Qr => page.GetByRole(AriaRole.Img, new() { Name = "QR code for an authenticator app" });

    public ILocator Codes => page.GetByRole(AriaRole.Region, new() { Name = "Recovery codes" }).GetByRole(AriaRole.Listitem);

    /// <summary>The secret as it is typed into an app that cannot scan.</summary>
    public async Task<string> SecretAsync()
    {
        await page.GetByText("Cannot scan it? Type this in").ClickAsync();
        return await page.Locator("#secret").InnerTextAsync();
    }

    public async Task TurnOnAsync(string code)
    {
        await page.GetByLabel("The six digits that the app shows").FillAsync(code);
        await page.GetByRole(AriaRole.Button, new() { Name = "Turn on" }).ClickAsync();
    }
}
