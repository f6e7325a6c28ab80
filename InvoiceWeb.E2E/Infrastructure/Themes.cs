using Microsoft.Playwright;

namespace InvoiceWeb.E2E.Infrastructure;

/// <summary>Light and dark, as the device asks for them: a page that is open follows.</summary>
public static class Themes
{
    private const string Finish = "() => document.getAnimations().filter((animation) => animation instanceof CSSTransition).forEach((transition) => transition.finish())";

    /// <summary>Looks at a page in both; afterwards it is light again.</summary>
    public static async Task InBothAsync(IPage page, Func<ColorScheme, Task> look)
    {
        await look(ColorScheme.Light);
        await ShowAsync(page, ColorScheme.Dark);
        await look(ColorScheme.Dark);
        await ShowAsync(page, ColorScheme.Light);
    }

    private static async Task ShowAsync(IPage page, ColorScheme scheme)
    {
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
        await page.EvaluateAsync(Finish);
    }
}
