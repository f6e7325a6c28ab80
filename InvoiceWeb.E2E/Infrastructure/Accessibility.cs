using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace InvoiceWeb.E2E.Infrastructure;

/// <summary>What axe has to say against a page: with all of its rules when light, and with those that look at colours when dark.</summary>
public static class Accessibility
{
    private static readonly AxeRunOptions Everything = new();

    private static readonly AxeRunOptions Colours = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] } };

    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page, string scene)
    {
        List<string> faults = [];
        await Themes.InBothAsync(page, async scheme =>
        {
            var result = await page.RunAxe(scheme == ColorScheme.Dark ? Colours : Everything);
            faults.AddRange(result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{scene}, {scheme}: {violation.Id}: {violation.Help}: {Excerpt(node)}")));
        });
        return faults;
    }

    private static string Excerpt(AxeResultNode node) => node.Html.Length <= 160 ? node.Html : node.Html[..160];
}
