using Microsoft.Playwright;

namespace InvoiceWeb.E2E.PageObjects;

/// <summary>/profile</summary>
public sealed class ProfilePage(IPage page)
{
    public async Task<TwoStepPage> OpenTwoStepAsync()
    {
        await page.GoAsync(path => path is "/profile/two-step", () => page.GetByRole(AriaRole.Link, new() { Name = "two-step sign-in" }).ClickAsync());
        return new TwoStepPage(page);
    }

    public async Task<TokensPage> OpenTokensAsync()
    {
        await page.GoAsync(path => path is "/profile/tokens", () => page.GetByRole(AriaRole.Link, new() { Name = "Access tokens" }).ClickAsync());
        return new TokensPage(page);
    }

    public async Task<SignInPage> SignOutEverywhereAsync()
    {
        await page.GoAsync(path => path is "/sign-in", () => page.GetByRole(AriaRole.Button, new() { Name = "Sign out everywhere" }).ClickAsync());
        return new SignInPage(page);
    }
}
