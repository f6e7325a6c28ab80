using Microsoft.Playwright;

namespace InvoiceWeb.E2E.PageObjects;

/// <summary>/review</summary>
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

    public Task SayItLooksRightAsync() => page.GetByRole(AriaRole.Button, new() { Name = "Looks right" }).ClickAsync();

    /// <summary>Skips by key what something was typed into.</summary>
    /// <returns>What was asked.</returns>
    public async Task<string> SkipAsync(bool leavesTyped)
    {
        var asked = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        page.Dialog += OnDialog;
        await PressAsync("Alt+PageDown");
        var question = await asked.Task;
        page.Dialog -= OnDialog;
        return question;

        async void OnDialog(object? sender, IDialog dialog)
        {
            await (leavesTyped ? dialog.AcceptAsync() : dialog.DismissAsync());
            asked.SetResult(dialog.Message);
        }
    }

    public Task TypeAsync(string text) => page.Keyboard.TypeAsync(text);

    public Task PressAsync(string keys) => page.Keyboard.PressAsync(keys);
}
