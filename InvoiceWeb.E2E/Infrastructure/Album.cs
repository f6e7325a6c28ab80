using Microsoft.Playwright;

namespace InvoiceWeb.E2E.Infrastructure;

/// <summary>Sees to it that what a window shows fits its screen and, where there is a folder for them, takes pictures of it, light and dark.</summary>
public sealed class Album(string? folder, IPage window, Device device)
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

    public async Task AddAsync(string page)
    {
        if (folder is not null)
        {
            await Themes.InBothAsync(window, scheme => TakeAsync(Path.Combine(folder, $"{device}-{scheme}-{page}.jpg".ToLowerInvariant())));
        }

        (await window.EvaluateAsync<int>(OverflowingWidth)).ShouldBe(0, $"{device}, {page}: the page is wider than its screen");
    }

    private async Task TakeAsync(string path) => await window.ScreenshotAsync(new PageScreenshotOptions
    {
        Path = path,
        Type = ScreenshotType.Jpeg,
        Quality = Quality,
        Animations = ScreenshotAnimations.Disabled,
        Caret = ScreenshotCaret.Hide,
    });
}
