using Microsoft.Playwright;

namespace InvoiceWeb.E2E.PageObjects;

/// <summary>/admin</summary>
public sealed class OverviewPage(IPage page)
{
    /// <summary>The number under its words.</summary>
    public ILocator Figure(string words) =>
        page.Locator("dl > div").Filter(new() { Has = page.GetByText(words, new() { Exact = true }) }).GetByRole(AriaRole.Definition);

    public ILocator Table(string chart) => page.GetByRole(AriaRole.Region, new() { Name = $"Table: {chart}" });

    /// <summary>The drawing, which is there once there is something to draw with.</summary>
    public ILocator Drawing(string chart) => page.GetByRole(AriaRole.Img, new() { Name = $"Chart: {chart}" });

    /// <summary>Waits for the charts and for the stream that keeps them live.</summary>
    public Task WatchAsync() => page.Locator("#dashboard[data-ready]").WaitForAsync();

    public async Task ShowAsync(string range)
    {
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Time shown" }).GetByRole(AriaRole.Link, new() { Name = range }).ClickAsync();
        await page.WaitForURLAsync("**/admin?range=*");
    }

    public async Task PickZoneAsync(string zone)
    {
        await page.GetByLabel("Time zone").SelectOptionAsync(zone);
        await page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await page.WaitForURLAsync($"**zone={Uri.EscapeDataString(zone)}*");
    }

    public Task ShowTablesByKeyAsync() => page.GetByRole(AriaRole.Button, new() { Name = "All as tables" }).PressAsync("t");
}
