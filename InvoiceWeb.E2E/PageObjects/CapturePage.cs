using System.Text.RegularExpressions;
using InvoiceWeb.E2E.Infrastructure;
using Microsoft.Playwright;

namespace InvoiceWeb.E2E.PageObjects;

/// <summary>/capture</summary>
public sealed class CapturePage(IPage page)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public ILocator Problem => page.GetByRole(AriaRole.Alert);

    /// <summary>How many photos there are, and how many invoices they make.</summary>
    public ILocator Count => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public ILocator Tiles => page.GetByRole(AriaRole.List, new() { Name = "Photos to send" }).GetByRole(AriaRole.Button);

    /// <summary>What the browser itself finds wrong with the photo.</summary>
    public ILocator Warning => page.Locator("#capture-faults");

    public ILocator LeaveDialog => page.GetByRole(AriaRole.Dialog, new() { Name = "Not sent yet" });

    public static async Task<CapturePage> OpenAsync(IPage page)
    {
        await page.GotoAsync("/capture");
        return new CapturePage(page);
    }

    public Task ChoosePhotoAsync(Paper paper) => ChooseAsync(paper);

    /// <summary>Several at once.</summary>
    public Task ChooseAsync(params Paper[] papers) => PickAsync("Choose file", [.. papers.Select(paper => paper.File)]);

    /// <summary>Picks a file, whatever the page makes of it.</summary>
    public async Task TryFileAsync(string file)
    {
        var chooser = await page.RunAndWaitForFileChooserAsync(() => Button("Choose file").ClickAsync());
        await chooser.SetFilesAsync(file);
    }

    /// <summary>As if taken with the phone's camera.</summary>
    public Task TakePhotoAsync(Paper paper) => PickAsync("Take photo", paper.File);

    /// <summary>Draws a file from another window onto the page.</summary>
    public Task DropAsync(Paper paper) => BringAsync(paper, "(files) => new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true })");

    /// <summary>Pastes a file that was copied elsewhere.</summary>
    public Task PasteAsync(Paper paper) => BringAsync(paper, "(files) => new ClipboardEvent('paste', { clipboardData: files, bubbles: true, cancelable: true })");

    /// <summary>Moves a tile to the left of the one before it.</summary>
    /// <param name="number">1-based.</param>
    public async Task MoveLeftAsync(int number)
    {
        await ChooseTileAsync(number);
        await Button("Move to the left").ClickAsync();
        await RestAsync();
    }

    /// <summary>Takes one of the photos once more.</summary>
    /// <param name="number">1-based.</param>
    public async Task RetakeAsync(int number, Paper paper)
    {
        await ChooseTileAsync(number);
        var chooser = await page.RunAndWaitForFileChooserAsync(() => Button("Take again").ClickAsync());
        await chooser.SetFilesAsync(paper.File);
        await Assertions.Expect(Tile(number)).ToHaveAttributeAsync("aria-label", new Regex(Regex.Escape(Path.GetFileName(paper.File)), RegexOptions.None, Patience));
        await RestAsync();
    }

    /// <summary>Makes a photo a page of the invoice of the photo before it.</summary>
    /// <param name="number">1-based.</param>
    public async Task JoinAsync(int number)
    {
        await ChooseTileAsync(number);
        await Button("Same invoice as the one before").ClickAsync();
        await RestAsync();
    }

    public async Task RemoveAsync(int number)
    {
        await ChooseTileAsync(number);
        await Button("Remove").ClickAsync();
        await RestAsync();
    }

    /// <summary>Drags the two lower corners up to the middle of the photo, and lays flat what is between the four.</summary>
    public async Task FlattenUpperHalfAsync()
    {
        await Button("Corners").ClickAsync();
        var picture = await BoxAsync(page.Locator("#corners canvas"));
        foreach (var name in new[] { "Bottom left corner", "Bottom right corner" })
        {
            var corner = await BoxAsync(Button(name));
            await page.Mouse.MoveAsync(corner.X + (corner.Width / 2), corner.Y + (corner.Height / 2));
            await page.Mouse.DownAsync();
            await page.Mouse.MoveAsync(corner.X + (corner.Width / 2), picture.Y + (picture.Height / 2), new() { Steps = 5 });
            await page.Mouse.UpAsync();
        }

        await Button("Corners").ClickAsync();
        await RestAsync();
    }

    /// <summary>Moves the two left corners to the right with the keyboard, and lays flat what is between the four.</summary>
    /// <param name="steps">Of a twentieth of the photo's width.</param>
    public async Task FlattenWithoutLeftMarginAsync(int steps)
    {
        await Button("Corners").PressAsync("Enter");
        foreach (var name in new[] { "Top left corner", "Bottom left corner" })
        {
            await Button(name).FocusAsync();
            for (var step = 0; step < steps; step++)
            {
                await page.Keyboard.PressAsync("Shift+ArrowRight");
            }
        }

        await Button("Corners").PressAsync("Enter");
        await RestAsync();
    }

    /// <summary>Turns back to the list, which has to ask first.</summary>
    public async Task TryToLeaveAsync()
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to the list" }).ClickAsync();
        await LeaveDialog.WaitForAsync();
    }

    public Task StayAsync() => LeaveDialog.GetByRole(AriaRole.Button, new() { Name = "Stay here" }).ClickAsync();

    public async Task<InvoicesPage> KeepForLaterAsync()
    {
        await page.GoAsync(InvoicesPage.IsAt, () => LeaveDialog.GetByRole(AriaRole.Button, new() { Name = "Keep for later" }).ClickAsync());
        return new InvoicesPage(page);
    }

    /// <summary>Loads the page anew, against whatever objects.</summary>
    /// <returns>The kinds of questions that the browser asked.</returns>
    public async Task<IReadOnlyList<string>> ReloadAsync()
    {
        var questions = new List<string>();
        page.Dialog += async (_, dialog) =>
        {
            questions.Add(dialog.Type);
            await dialog.AcceptAsync();
        };
        await page.ReloadAsync();
        return questions;
    }

    public Task RotateLeftAsync() => Button("Rotate left").ClickAsync();

    public Task RotateRightAsync() => Button("Rotate right").ClickAsync();

    public Task ZoomInAsync() => Button("Zoom in").ClickAsync();

    public Task ZoomOutAsync() => Button("Zoom out").ClickAsync();

    public async Task ResetAsync()
    {
        await Button("Reset").ClickAsync();
        await RestAsync();
    }

    /// <summary>Draws a frame around what is to be kept.</summary>
    public async Task FrameAsync()
    {
        await Button("Crop").ClickAsync();
        await RestAsync();
    }

    /// <summary>Frames the photo, draws the frame's lower edge up, and cuts.</summary>
    /// <param name="pixels">How far up, in pixels of the screen.</param>
    public async Task CropBottomAsync(int pixels)
    {
        await FrameAsync();
        await DrawLowerEdgeUpAsync(pixels);
        await Button("Crop").ClickAsync();
    }

    /// <summary>Cuts the chosen photo so that its upper quarter is left.</summary>
    public async Task CropToHeadAsync()
    {
        await FrameAsync();
        var frame = await BoxAsync(page.Locator("cropper-selection"));
        await DrawLowerEdgeUpAsync((int)(frame.Height * 0.75f));
        await Button("Crop").ClickAsync();
        await RestAsync();
    }

    /// <summary>Sends, and waits at the list until all has arrived.</summary>
    public async Task<InvoicesPage> SendAsync()
    {
        await page.GoAsync(InvoicesPage.IsAt, () => Button("Send").ClickAsync());
        var invoices = new InvoicesPage(page);
        await invoices.AllSentAsync();
        return invoices;
    }

    /// <summary>Sends after the session has ended: the way to the list leads past the sign-in.</summary>
    public async Task<SignInPage> SendSignedOutAsync()
    {
        await page.GoAsync(path => path is "/sign-in", () => Button("Send").ClickAsync());
        return new SignInPage(page);
    }

    private async Task DrawLowerEdgeUpAsync(int pixels)
    {
        var edge = await BoxAsync(page.Locator("cropper-handle[action=s-resize]"));
        var (x, y) = (edge.X + (edge.Width / 2), edge.Y + (edge.Height / 2));
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(x, y - pixels, new() { Steps = 5 });
        await page.Mouse.UpAsync();
    }

    private ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private ILocator Tile(int number) => Tiles.Nth(number - 1);

    private async Task ChooseTileAsync(int number)
    {
        await Tile(number).ClickAsync();
        await Assertions.Expect(Tile(number)).ToHaveAttributeAsync("aria-current", "true");
        await RestAsync();
    }

    private async Task PickAsync(string button, params string[] files)
    {
        var before = await Tiles.CountAsync();
        var chooser = await page.RunAndWaitForFileChooserAsync(() => Button(button).ClickAsync());
        await chooser.SetFilesAsync(files);
        await Assertions.Expect(Tiles).ToHaveCountAsync(before + files.Length, new() { Timeout = 20_000 });
        await RestAsync();
    }

    /// <param name="paper">What is brought.</param>
    /// <param name="toEvent">What the browser says of it.</param>
    private async Task BringAsync(Paper paper, string toEvent)
    {
        var before = await Tiles.CountAsync();
        await page.EvaluateAsync(
            $$"""
            async ({ name, photo }) => {
              const content = Uint8Array.from(atob(photo), (character) => character.charCodeAt(0));
              const files = new DataTransfer();
              files.items.add(new File([content], name, { type: 'image/jpeg' }));
              document.getElementById('capture').dispatchEvent(({{toEvent}})(files));
            }
            """,
            new { name = Path.GetFileName(paper.File), photo = Convert.ToBase64String(await File.ReadAllBytesAsync(paper.File)) });
        await Assertions.Expect(Tiles).ToHaveCountAsync(before + 1, new() { Timeout = 20_000 });
        await RestAsync();
    }

    /// <summary>Waits until the page has done what it was asked for.</summary>
    private Task RestAsync() => page.Locator("#capture[aria-busy=false]").WaitForAsync();

    private static async Task<LocatorBoundingBoxResult> BoxAsync(ILocator element) =>
        await element.BoundingBoxAsync() ?? throw new InvalidOperationException("It is not shown.");
}
