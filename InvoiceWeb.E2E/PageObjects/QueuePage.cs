using Microsoft.Playwright;

namespace InvoiceWeb.E2E.PageObjects;

/// <summary>/admin/queue</summary>
public sealed class QueuePage(IPage page)
{
    /// <summary>Whether reading is on, in words.</summary>
    public ILocator State => page.Locator("#reading-state");

    /// <summary>A row for each worker of each instance.</summary>
    public ILocator Workers => page.GetByRole(AriaRole.Rowheader);

    public ILocator Waiting => page.Locator("dl > div").Filter(new() { HasText = "Waiting" }).GetByRole(AriaRole.Definition);

    public Task PauseAsync() => page.GetByRole(AriaRole.Button, new() { Name = "Pause reading" }).ClickAsync();

    public Task ResumeAsync() => page.GetByRole(AriaRole.Button, new() { Name = "Go on reading" }).ClickAsync();
}
