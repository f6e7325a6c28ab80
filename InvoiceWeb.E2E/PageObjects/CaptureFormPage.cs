using Microsoft.Playwright;

namespace InvoiceWeb.E2E.PageObjects;

/// <summary>The form that stands on the capture page where no scripts run.</summary>
public sealed class CaptureFormPage(IPage page)
{
    public ILocator Problem => page.GetByRole(AriaRole.Alert);

    public ILocator Stored => page.GetByRole(AriaRole.Status).First;

    public Task ChooseAsync(params string[] files) => page.GetByLabel("Or choose photos and documents").SetInputFilesAsync(files);

    public Task TogetherAsync() => page.GetByRole(AriaRole.Radio, new() { Name = "pages of one invoice" }).CheckAsync();

    public async Task<InvoicesPage> SendAsync()
    {
        await page.GoAsync(InvoicesPage.IsAt, PressSendAsync);
        return new InvoicesPage(page);
    }

    /// <summary>Sends the form, which is refused.</summary>
    public Task TrySendAsync() => page.GoAsync(path => path is "/capture/form", PressSendAsync);

    private Task PressSendAsync() => page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
}
