using Microsoft.Playwright;

namespace InvoiceWeb.E2E.PageObjects;

/// <summary>/invoices/{id}</summary>
public sealed class DetailsPage(IPage page)
{
    public ILocator Invoice => page.GetByRole(AriaRole.Article);

    public ILocator Picture => page.GetByRole(AriaRole.Img, new() { Name = "The photo" });

    public string Address => page.Url;

    /// <summary>A field's value by its label.</summary>
    public ILocator Value(string label) =>
        Invoice.Locator("dl > div").Filter(new() { Has = page.GetByText(label, new() { Exact = true }) }).GetByRole(AriaRole.Definition).First;

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
        page.GetByRole(AriaRole.Button, new() { Name = $"Show {field} on the picture" }).ClickAsync();

    public async Task ReadAgainAsync() => await page.GetByRole(AriaRole.Button, new() { Name = "Read again" }).ClickAsync();

    /// <summary>Throws the invoice away.</summary>
    public async Task<InvoicesPage> DeleteAsync()
    {
        await page.GoAsync(
            InvoicesPage.IsAt, () => page.GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true }).ClickAsync());
        return new InvoicesPage(page);
    }
}
