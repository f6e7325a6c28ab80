using Microsoft.Playwright;

namespace InvoiceWeb.E2E.PageObjects;

/// <summary>/invoices/{id}</summary>
public sealed class DetailsPage(IPage page)
{
    public ILocator Invoice => page.GetByRole(AriaRole.Article);

    public ILocator Picture => page.GetByRole(AriaRole.Img, new() { Name = "The photo" });

    /// <summary>One for each page.</summary>
    public ILocator Pictures => Invoice.Locator(".picture");

    public string Address => page.Url;

    /// <summary>A field's input by its label.</summary>
    public ILocator Value(string label) => Invoice.GetByLabel(label, new() { Exact = true });

    /// <summary>The values that two people gave one field.</summary>
    public ILocator Choice(string label) => Invoice.GetByRole(AriaRole.Group, new() { Name = $"{label}: two values" });

    public ILocator News => page.Locator(".toast").Last;

    public ILocator Warning => page.GetByRole(AriaRole.Alert);

    public ILocator History => Invoice.Locator(".history");

    /// <summary>The mark on the picture where a field was read.</summary>
    public ILocator Mark(string field) => Invoice.Locator($"rect[data-field={field}]");

    /// <summary>Width and height of the stored picture, in pixels.</summary>
    public async Task<(int Width, int Height)> PictureSizeAsync()
    {
        await Picture.EvaluateAsync("picture => picture.decode()");
        var size = await Picture.EvaluateAsync<int[]>("picture => [picture.naturalWidth, picture.naturalHeight]");
        return (size[0], size[1]);
    }

    public Task ShowOnPictureAsync(string field) =>
        page.GetByRole(AriaRole.Button, new() { Name = $"Show the {field} on the picture" }).ClickAsync();

    public Task TypeAsync(string label, string text) => Value(label).FillAsync(text);

    public Task SaveAsync() => page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

    public Task SayItLooksRightAsync() => page.GetByRole(AriaRole.Button, new() { Name = "Looks right" }).ClickAsync();

    public Task ChooseAsync(string label, string value) => Choice(label).GetByText(value, new() { Exact = true }).ClickAsync();

    /// <summary>Takes a field in hand and touches the first text on the picture that can be its value.</summary>
    /// <returns>That text.</returns>
    public async Task<string> TakeFromPictureAsync(string label)
    {
        await Value(label).FocusAsync();
        var place = Invoice.Locator(".places rect").First;
        var text = await place.GetAttributeAsync("data-text") ?? "";
        await place.ClickAsync();
        return text;
    }

    /// <summary>Brings the picture nearer by its button.</summary>
    public Task ZoomInAsync() => page.GetByRole(AriaRole.Button, new() { Name = "Zoom in" }).ClickAsync();

    public async Task<double> ShownWidthAsync() => (await Picture.BoundingBoxAsync())?.Width ?? 0;

    public Task ReloadAsync() => page.ReloadAsync();

    public async Task ReadAgainAsync() => await page.GetByRole(AriaRole.Button, new() { Name = "Read again" }).ClickAsync();

    public static bool IsAt(string path) => path.Split('/') is ["", "invoices", _];

    public ILocator DuplicateNote => Invoice.GetByRole(AriaRole.Link, new() { Name = "Looks like the one sent on" });

    public async Task<ChangePagesPage> ChangePagesAsync()
    {
        await page.GoAsync(ChangePagesPage.IsAt, () => page.GetByRole(AriaRole.Link, new() { Name = "Change pages" }).ClickAsync());
        return new ChangePagesPage(page);
    }

    /// <summary>Throws the invoice away.</summary>
    public async Task<InvoicesPage> DeleteAsync()
    {
        await page.GoAsync(
            InvoicesPage.IsAt, () => page.GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true }).ClickAsync());
        return new InvoicesPage(page);
    }
}
