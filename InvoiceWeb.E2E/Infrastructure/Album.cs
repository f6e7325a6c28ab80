using Microsoft.Playwright;

namespace InvoiceWeb.E2E.Infrastructure;

/// <summary>Takes pictures of one window, light and dark, and sees to it that what is on them fits its screen.</summary>
public sealed class Album(string folder, IPage window, Device device)
{
    private const int Quality = 70;

    private const string OverflowingWidth = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    public IPage Window => window;

    public bool IsOfAPhone => device.IsPhone;

    /// <summary>Goes to an address and takes pictures of what is there.</summary>
    public async Task VisitAsync(string address, string page)
    {
        await window.GotoAsync(address);
        await AddAsync(page);
    }

    public Task AddAsync(string page) => Themes.InBothAsync(window, scheme => AddAsync(page, scheme));

    private async Task AddAsync(string page, ColorScheme scheme)
    {
        var name = $"{device}-{scheme}-{page}.jpg".ToLowerInvariant();
        await window.ScreenshotAsync(new PageScreenshotOptions
        {
            Path = Path.Combine(folder, name),
            Type = ScreenshotType.Jpeg,
            Quality = Quality,
            Animations = ScreenshotAnimations.Disabled,
            Caret = ScreenshotCaret.Hide,
        });
        (await window.EvaluateAsync<int>(OverflowingWidth)).ShouldBe(0, $"{name}: the page is wider than its screen");
    }
}
