using InvoiceWeb.E2E.Infrastructure;
using Microsoft.Playwright;

namespace InvoiceWeb.E2E.PageObjects;

/// <summary>What can be done to the rows that are selected in the list.</summary>
public sealed class SelectionBar(IPage page)
{
    private ILocator Bar => page.GetByRole(AriaRole.Region, new() { Name = "Selected invoices" });

    /// <summary>What became of it.</summary>
    public ILocator Answer => page.Locator("#bulk-answer");

    /// <summary>Begins to select, with all rows that are shown.</summary>
    public static async Task<SelectionBar> SelectAllShownAsync(IPage page)
    {
        var bar = new SelectionBar(page);
        await page.Locator("label").Filter(new() { HasText = "Select" }).Filter(new() { Has = page.Locator("#selecting") }).ClickAsync();
        await bar.Bar.GetByRole(AriaRole.Checkbox, new() { Name = "All shown" }).CheckAsync();
        return bar;
    }

    public async Task GiveToAsync(Person person)
    {
        await Bar.GetByRole(AriaRole.Button, new() { Name = "Give to…" }).ClickAsync();
        await page.GetByLabel("E-mail address").FillAsync(person.Email);
        await page.GetByRole(AriaRole.Button, new() { Name = "Give away" }).ClickAsync();
    }

    public Task DeleteAsync() => Bar.GetByRole(AriaRole.Button, new() { Name = "Trash" }).ClickAsync();

    public Task UndoAsync() => Answer.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
}
