using Microsoft.Playwright;

namespace InvoiceWeb.E2E.PageObjects;

/// <summary>/admin/users/{id}</summary>
public sealed class UserPage(IPage page)
{
    public static bool IsAt(string path) => path.StartsWith("/admin/users/", StringComparison.Ordinal) && !path.EndsWith("/invite", StringComparison.Ordinal);

    public ILocator State(string words) => page.Locator(".details-title").GetByText(words, new() { Exact = true });

    public Task UnlockAsync() => page.GetByRole(AriaRole.Button, new() { Name = "Unlock" }).ClickAsync();
}
