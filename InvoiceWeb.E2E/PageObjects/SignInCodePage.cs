using Microsoft.Playwright;

namespace InvoiceWeb.E2E.PageObjects;

/// <summary>/sign-in/code</summary>
public sealed class SignInCodePage(IPage page)
{
    public ILocator Refusal => page.GetByRole(AriaRole.Alert);

    public static bool IsAt(string path) => path is "/sign-in/code";

    public async Task<SignInCodePage> LostPhoneAsync()
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Use a recovery code" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Recovery code" }).WaitForAsync();
        return this;
    }

    public async Task<InvoicesPage> EnterAsync(string code)
    {
        await page.GoAsync(InvoicesPage.IsAt, () => TryAsync(code));
        return new InvoicesPage(page);
    }

    /// <summary>Sends the form, whatever comes of it.</summary>
    public async Task TryAsync(string code)
    {
        await page.GetByRole(AriaRole.Textbox).FillAsync(code);
        await page.RunAndWaitForResponseAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync(),
            response => response.Request.Method is "POST");
    }
}
