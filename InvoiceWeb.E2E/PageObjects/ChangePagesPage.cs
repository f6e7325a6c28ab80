using Microsoft.Playwright;

namespace InvoiceWeb.E2E.PageObjects;

/// <summary>/invoices/{id}/pages</summary>
public sealed class ChangePagesPage(IPage page)
{
    public static bool IsAt(string path) => path.EndsWith("/pages", StringComparison.Ordinal);

    /// <summary>Puts a photo behind the other pages.</summary>
    public async Task<DetailsPage> AddAsync(string file)
    {
        await page.GetByLabel("A photo or document that follows the others").SetInputFilesAsync(file);
        await page.GoAsync(DetailsPage.IsAt, () => page.GetByRole(AriaRole.Button, new() { Name = "Add page" }).ClickAsync());
        return new DetailsPage(page);
    }

    public async Task<DetailsPage> ReplaceAsync(int number, string file)
    {
        await page.GetByRole(AriaRole.Listitem).Nth(number - 1).GetByLabel("Another photo or document in its place").SetInputFilesAsync(file);
        await page.GoAsync(DetailsPage.IsAt, () => page.GetByRole(AriaRole.Button, new() { Name = $"Replace page {number}" }).ClickAsync());
        return new DetailsPage(page);
    }

    public async Task<CropPage> CropAsync(int number)
    {
        await page.GoAsync(CropPage.IsAt, () => page.GetByRole(AriaRole.Link, new() { Name = $"Crop page {number}" }).ClickAsync());
        return new CropPage(page);
    }
}
