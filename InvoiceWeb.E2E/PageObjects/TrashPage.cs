using Microsoft.Playwright;

namespace InvoiceWeb.E2E.PageObjects;

/// <summary>/trash</summary>
public sealed class TrashPage(IPage page)
{
    public ILocator Rows => page.GetByRole(AriaRole.List, new() { Name = "Trash" }).GetByRole(AriaRole.Listitem);

    /// <summary>How long what is in it can be taken back.</summary>
    public ILocator Lead => page.Locator(".trash-lead");

    public ILocator EmptyNote => page.GetByRole(AriaRole.Heading, new() { Name = "The trash is empty" });

    public static bool IsAt(string path) => path is "/trash";

    /// <summary>Takes back what was thrown away last.</summary>
    public async Task RestoreAsync() => await Rows.First.GetByRole(AriaRole.Button, new() { Name = "Restore" }).ClickAsync();

    /// <summary>Deletes for good what was thrown away last, and says yes.</summary>
    public async Task DeleteForGoodAsync()
    {
        await Rows.First.GetByRole(AriaRole.Button, new() { Name = "for good" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Delete for good" }).ClickAsync();
    }
}
