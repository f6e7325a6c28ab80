using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace InvoiceWeb.E2E.Infrastructure;

/// <summary>What axe has to say against a page, with all of its rules.</summary>
public static class Accessibility
{
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page, string scene)
    {
        var result = await page.RunAxe();
        return [.. result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{scene}: {violation.Id}: {violation.Help}: {Excerpt(node)}"))];
    }

    private static string Excerpt(AxeResultNode node) => node.Html.Length <= 160 ? node.Html : node.Html[..160];
}
