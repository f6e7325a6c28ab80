using Microsoft.Playwright;

namespace InvoiceWeb.E2E.PageObjects;

/// <summary>From one page to the next.</summary>
public static class Arrival
{
    /// <summary>
    /// Does what leads to another page and waits until that has loaded. Listening begins before the action: a wait that begins after it
    /// can fall into the moment of loading, and miss it.
    /// </summary>
    /// <param name="page">The window.</param>
    /// <param name="isThere">Whether a path is the other page's; it must not be this page's.</param>
    /// <param name="action">What the user does.</param>
    public static async Task GoAsync(this IPage page, Predicate<string> isThere, Func<Task> action)
    {
        var arrival = page.WaitForURLAsync(url => isThere(new Uri(url).AbsolutePath));
        await action();
        await arrival;
    }
}
