using Microsoft.Playwright;

namespace InvoiceWeb.E2E.PageObjects;

/// <summary>/invoices/{id}/pages/{number}/crop</summary>
public sealed class CropPage(IPage page)
{
    public static bool IsAt(string path) => path.EndsWith("/crop", StringComparison.Ordinal);

    public Task RotateRightAsync() => page.GetByRole(AriaRole.Button, new() { Name = "Rotate right" }).ClickAsync();

    public Task ResetAsync() => page.GetByRole(AriaRole.Button, new() { Name = "Reset" }).ClickAsync();

    public async Task<DetailsPage> SaveAsync()
    {
        await page.GoAsync(DetailsPage.IsAt, () => page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync());
        return new DetailsPage(page);
    }
}
