using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace InvoiceWeb.E2E.Infrastructure;

/// <summary>What axe has to say against a page, light and dark, with all of its rules.</summary>
public static class Accessibility
{
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page, string scene)
    {
        List<string> faults = [];
        await Themes.InBothAsync(page, async scheme =>
        {
            var result = await page.RunAxe();
            faults.AddRange(result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{scene}, {scheme}: {violation.Id}: {violation.Help}: {Excerpt(node)}")));
        });
        return faults;
    }

    private static string Excerpt(AxeResultNode node) => node.Html.Length <= 160 ? node.Html : node.Html[..160];
}
