using Microsoft.Playwright;

namespace InvoiceWeb.E2E.PageObjects;

/// <summary>/review, by keys alone.</summary>
public sealed class ReviewPage(IPage page)
{
    public ILocator Left => page.Locator(".review-left");

    public ILocator Heading => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>What typing goes to.</summary>
    public ILocator InHand => page.Locator("input:focus");

    public static async Task<ReviewPage> OpenAsync(IPage page)
    {
        await page.GotoAsync("/review");
        return new ReviewPage(page);
    }

    public Task TypeAsync(string text) => page.Keyboard.TypeAsync(text);

    public Task PressAsync(string keys) => page.Keyboard.PressAsync(keys);
}
