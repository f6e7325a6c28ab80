using InvoiceWeb.E2E.Infrastructure;
using Microsoft.Playwright;

namespace InvoiceWeb.E2E.PageObjects;

/// <summary>/sign-in</summary>
public sealed class SignInPage(IPage page)
{
    public ILocator Heading => page.GetByRole(AriaRole.Heading, new() { Name = "Sign in", Exact = true });

    public ILocator Refusal => page.GetByRole(AriaRole.Alert);

    public ILocator Notice => page.GetByRole(AriaRole.Status).First;

    public static async Task<SignInPage> OpenAsync(IPage page)
    {
        await page.GotoAsync("/sign-in");
        return new SignInPage(page);
    }

    public async Task<InvoicesPage> SignInAsync(Person person)
    {
        await page.GoAsync(InvoicesPage.IsAt, () => TryAsync(person.Email, person.Password));
        return new InvoicesPage(page);
    }

    /// <summary>Gives the password where a code is asked for next.</summary>
    public async Task<SignInCodePage> BeginAsync(Person person)
    {
        await page.GoAsync(SignInCodePage.IsAt, () => TryAsync(person.Email, person.Password));
        return new SignInCodePage(page);
    }

    /// <summary>Sends the form, whatever comes of it.</summary>
    public async Task TryAsync(string email, string password)
    {
        await page.GetByLabel("E-mail address").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(password);
        await page.RunAndWaitForResponseAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync(),
            response => response.Request.Method is "POST");
    }
}
