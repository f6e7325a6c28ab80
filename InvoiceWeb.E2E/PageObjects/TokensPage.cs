using InvoiceWeb.E2E.Infrastructure;
using Microsoft.Playwright;

namespace InvoiceWeb.E2E.PageObjects;

/// <summary>/profile/tokens</summary>
public sealed class TokensPage(IPage page)
{
    public ILocator InUse(string name) =>
        page.GetByRole(AriaRole.Region, new() { Name = "Tokens in use" }).Locator("form").Filter(new() { HasText = name });

    /// <returns>The token, which is shown this once.</returns>
    public async Task<string> MakeAsync(Person person, string name, params string[] scopes)
    {
        await page.GetByLabel("What it is for").FillAsync(name);
        foreach (var scope in scopes)
        {
            await page.GetByLabel(scope).CheckAsync();
        }

        await page.GetByLabel("Your password").FillAsync(person.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make token" }).ClickAsync();
        return await page.GetByRole(AriaRole.Textbox, new() { Name = "Copy the token now" }).InputValueAsync();
    }

    public Task RevokeAsync(string name) => page.GetByRole(AriaRole.Button, new() { Name = $"Revoke {name}" }).ClickAsync();

    /// <summary>Asks for the page anew.</summary>
    public Task ReturnAsync() => page.GotoAsync("/profile/tokens");
}
