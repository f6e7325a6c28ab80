using InvoiceWeb.E2E.Infrastructure;
using Microsoft.Playwright;

namespace InvoiceWeb.E2E.PageObjects;

/// <summary>The list at /.</summary>
public sealed class InvoicesPage(IPage page)
{
    // The notes live in the window: a page that was loaded anew has none.
    private const string TakeNotes = """
        () => {
          const notes = window.journeyNotes = [];
          const note = (row) => row.matches?.('[data-invoice-id]') && notes.push(`${row.dataset.invoiceId} ${row.dataset.status}`);
          new MutationObserver((changes) => {
            for (const { type, target, addedNodes } of changes) {
              (type === 'attributes' ? [target] : addedNodes).forEach(note);
            }
          }).observe(document.getElementById('invoices').parentElement, { subtree: true, childList: true, attributeFilter: ['data-status'] });
        }
        """;

    public Menu Menu => new(page);

    public ILocator Heading => page.GetByRole(AriaRole.Heading, new() { Name = "Invoices", Exact = true });

    public ILocator Rows => page.GetByRole(AriaRole.List, new() { Name = "Invoices: Newest first" }).GetByRole(AriaRole.Listitem);

    /// <summary>Whatever the list is narrowed to.</summary>
    public ILocator AllRows => page.Locator("#invoices > li");

    /// <summary>That reading rests for the moment.</summary>
    public ILocator PausedNote => page.GetByText("Reading is paused for the moment");

    /// <summary>The invoice sent last.</summary>
    public ILocator Newest => Rows.First;

    public ILocator InState(string status) => page.Locator($"li[data-status={status}]");

    public ILocator NothingFoundNote => page.GetByRole(AriaRole.Heading, new() { Name = "Nothing found" });

    public ILocator EmptyNote => page.GetByRole(AriaRole.Heading, new() { Name = "No invoices yet" });

    public ILocator UndoToast => page.GetByText("moved to the trash");

    public ILocator SignedOutNote => page.GetByText("You are signed out");

    public ILocator ConnectionNote => page.GetByText("Connection lost");

    public static bool IsAt(string path) => path is "/";

    public static async Task<InvoicesPage> OpenAsync(IPage page)
    {
        await page.GotoAsync("/");
        return new InvoicesPage(page);
    }

    /// <summary>Takes back what was just thrown away.</summary>
    public Task UndoAsync() => page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();

    /// <summary>Comes back to the list from wherever the window is.</summary>
    public Task<InvoicesPage> ReturnAsync() => OpenAsync(page);

    /// <summary>The same person's list in a further window.</summary>
    public async Task<InvoicesPage> OpenFurtherWindowAsync() => await OpenAsync(await page.Context.NewPageAsync());

    /// <summary>Types into the search, as a person does, and goes on when the address shows it.</summary>
    public async Task SearchAsync(string words)
    {
        var search = page.GetByRole(AriaRole.Searchbox, new() { Name = "Search invoices" });
        await search.ClearAsync();
        await search.PressSequentiallyAsync(words);
        await page.WaitForURLAsync(url => new Uri(url).Query.Contains("q=" + Uri.EscapeDataString(words), StringComparison.Ordinal));
    }

    /// <summary>Takes one of the chips away that say what the list is narrowed to.</summary>
    public Task WidenAsync(string chip) => page.GoAsync(
        IsAt, () => page.GetByRole(AriaRole.Link, new() { Name = $"Remove: {chip}" }).ClickAsync());

    public Task OpenFiltersAsync() => page.GetByText("Filter and sort").Or(page.Locator("summary:has(.phone-hidden)")).First.ClickAsync();

    public async Task FilterByStateAsync(string state)
    {
        await OpenFiltersAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = state }).CheckAsync();
    }

    /// <summary>Shows what one person sent.</summary>
    public async Task NarrowToOwnerAsync(Person person)
    {
        await OpenFiltersAsync();
        await page.GetByLabel("Sent by", new() { Exact = true }).FillAsync(person.Email);
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = $"Remove: Sent by: {person.Email}" }).WaitForAsync();
        await OpenFiltersAsync();
    }

    public Task<SelectionBar> SelectAllShownAsync() => SelectionBar.SelectAllShownAsync(page);

    /// <summary>What is open beside the list, at a desk.</summary>
    public ILocator Pane => page.GetByRole(AriaRole.Region, new() { Name = "The chosen invoice" });

    /// <summary>Presses the button that stays down while rows open beside the list.</summary>
    public Task OpenBesideTheListAsync() => page.GetByText("Open beside the list").ClickAsync();

    /// <summary>Opens a row beside the list.</summary>
    public async Task<DetailsPage> OpenBesideAsync(ILocator row)
    {
        await row.GetByRole(AriaRole.Link).ClickAsync();
        await Pane.GetByRole(AriaRole.Article).WaitForAsync();
        return new DetailsPage(page);
    }

    /// <summary>Presses a key while a row is in hand.</summary>
    public static Task PressInAsync(ILocator row, string key) => row.GetByRole(AriaRole.Link).PressAsync(key);

    /// <summary>What the list comes to in one currency.</summary>
    public ILocator Sum(string currency) => page.Locator(".list-sums div").Filter(new() { HasText = currency }).GetByRole(AriaRole.Definition);

    /// <summary>The list as a table, as it was downloaded.</summary>
    public async Task<string> TakeAwayAsCsvAsync()
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "CSV" }).ClickAsync());
        await using var file = await download.CreateReadStreamAsync();
        using var text = new StreamReader(file);
        return await text.ReadToEndAsync();
    }

    /// <summary>Photos that were taken and kept, but not sent.</summary>
    public ILocator DraftsNote => page.Locator("#drafts");

    public ILocator Toast => page.Locator(".toast").Last;

    public Task<CapturePage> AddPhotoAsync() => CapturePage.OpenAsync(page);

    /// <summary>One tap: the phone's camera opens, and the photo waits on the capture page. On a desk files are chosen instead.</summary>
    public async Task<CapturePage> PhotographAsync(Paper paper)
    {
        var underTheThumb = page.GetByRole(AriaRole.Link, new() { Name = "Photo", Exact = true });
        var besideTheHeading = page.GetByRole(AriaRole.Link, new() { Name = "Add photo", Exact = true });
        var chooser = await page.RunAndWaitForFileChooserAsync(() => underTheThumb.Or(besideTheHeading).ClickAsync());
        await page.GoAsync(path => path is "/capture", () => chooser.SetFilesAsync(paper.File));
        var capture = new CapturePage(page);
        await capture.Tiles.First.WaitForAsync();
        await page.Locator("#capture[aria-busy=false]").WaitForAsync();
        return capture;
    }

    /// <summary>Takes up the photos that were kept for later.</summary>
    public async Task<CapturePage> GoOnAsync()
    {
        await page.GoAsync(path => path is "/capture", () => page.GetByRole(AriaRole.Link, new() { Name = "Go on with them" }).ClickAsync());
        return new CapturePage(page);
    }

    /// <summary>Waits until nothing is on its way any more.</summary>
    public Task AllSentAsync() => page.Locator("#outbox[aria-busy=false]").WaitForAsync(new() { State = WaitForSelectorState.Attached });

    /// <summary>The capture page's form, for a browser that runs no scripts.</summary>
    public async Task<CaptureFormPage> AddWithoutScriptsAsync()
    {
        await page.GoAsync(path => path is "/capture", () => page.GetByRole(AriaRole.Link, new() { Name = "Photo", Exact = true }).Or(page.GetByRole(AriaRole.Link, new() { Name = "Add photo", Exact = true })).ClickAsync());
        return new CaptureFormPage(page);
    }

    public Task<DetailsPage> OpenNewestAsync() => OpenAsync(Newest);

    /// <summary>The last one that the list shows.</summary>
    public Task<DetailsPage> OpenOldestAsync() => OpenAsync(Rows.Last);

    public async Task<string> NewestIdAsync() =>
        await Newest.GetAttributeAsync("data-invoice-id") ?? throw new InvalidOperationException("The row has no id.");

    /// <summary>From now on takes note of each row that comes or changes its state.</summary>
    public Task WatchAsync() => page.EvaluateAsync(TakeNotes);

    /// <summary>The states that an invoice went through since <see cref="WatchAsync"/>; null when the page was loaded anew since then.</summary>
    public async Task<IReadOnlyList<string>?> StatesSeenAsync(string id)
    {
        var notes = await page.EvaluateAsync<string[]?>("() => window.journeyNotes ?? null");
        return notes?.Where(note => note.StartsWith(id, StringComparison.Ordinal)).Select(note => note[(id.Length + 1)..]).ToList();
    }

    private async Task<DetailsPage> OpenAsync(ILocator row)
    {
        await page.GoAsync(path => path.StartsWith("/invoices/", StringComparison.Ordinal), () => row.GetByRole(AriaRole.Link).ClickAsync());
        return new DetailsPage(page);
    }
}
