using Microsoft.Playwright;

namespace InvoiceWeb.E2E.PageObjects;

/// <summary>/admin/settings</summary>
public sealed class SettingsPage(IPage page)
{
    /// <summary>What is said to the last change of a setting.</summary>
    public ILocator Answer(string label) => Setting(label).GetByRole(AriaRole.Status);

    public ILocator Value(string label) => page.GetByLabel(label, new() { Exact = true });

    public async Task ChangeAsync(string label, string value)
    {
        await Value(label).FillAsync(value);
        await Setting(label).GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
    }

    public Task GoBackAsync(string label) => Setting(label).GetByRole(AriaRole.Button, new() { Name = "Back to" }).ClickAsync();

    private ILocator Setting(string label) => page.Locator(".setting").Filter(new() { Has = Value(label) });
}
