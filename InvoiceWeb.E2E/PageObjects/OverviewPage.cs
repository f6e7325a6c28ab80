using Microsoft.Playwright;

namespace InvoiceWeb.E2E.PageObjects;

/// <summary>/admin</summary>
public sealed class OverviewPage(IPage page)
{
    /// <summary>The count beside a state's words.</summary>
    public ILocator Count(string words) =>
        page.Locator("dl > div").Filter(new() { Has = page.GetByText(words, new() { Exact = true }) }).GetByRole(AriaRole.Definition);
}
