using InvoiceWeb.E2E.Infrastructure;
using Microsoft.Playwright;

namespace InvoiceWeb.E2E.PageObjects;

/// <summary>/capture</summary>
public sealed class CapturePage(IPage page)
{
    public ILocator Problem => page.GetByRole(AriaRole.Alert);

    public async Task ChoosePhotoAsync(Paper paper)
    {
        await PickAsync("Choose file", paper.File);
        await Button("Send").WaitForAsync();
    }

    /// <summary>Picks a file, whatever the page makes of it.</summary>
    public Task TryFileAsync(string file) => PickAsync("Choose file", file);

    /// <summary>As if taken with the phone's camera.</summary>
    public async Task TakePhotoAsync(Paper paper)
    {
        await PickAsync("Take photo", paper.File);
        await Button("Send").WaitForAsync();
    }

    public Task RotateLeftAsync() => Button("Rotate left").ClickAsync();

    public Task RotateRightAsync() => Button("Rotate right").ClickAsync();

    public Task ZoomInAsync() => Button("Zoom in").ClickAsync();

    public Task ZoomOutAsync() => Button("Zoom out").ClickAsync();

    public Task ResetAsync() => Button("Reset").ClickAsync();

    /// <summary>Draws a frame around what is to be kept.</summary>
    public Task FrameAsync() => Button("Crop").ClickAsync();

    /// <summary>Frames the photo, draws the frame's lower edge up, and cuts.</summary>
    /// <param name="pixels">How far up, in pixels of the screen.</param>
    public async Task CropBottomAsync(int pixels)
    {
        await FrameAsync();
        var edge = await page.Locator("cropper-handle[action=s-resize]").BoundingBoxAsync()
            ?? throw new InvalidOperationException("The frame is not shown.");
        var (x, y) = (edge.X + (edge.Width / 2), edge.Y + (edge.Height / 2));
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(x, y - pixels, new() { Steps = 5 });
        await page.Mouse.UpAsync();
        await Button("Crop").ClickAsync();
    }

    public async Task<InvoicesPage> SendAsync()
    {
        await page.GoAsync(InvoicesPage.IsAt, () => Button("Send").ClickAsync());
        return new InvoicesPage(page);
    }

    private ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private async Task PickAsync(string button, string file)
    {
        var chooser = await page.RunAndWaitForFileChooserAsync(() => Button(button).ClickAsync());
        await chooser.SetFilesAsync(file);
    }
}
