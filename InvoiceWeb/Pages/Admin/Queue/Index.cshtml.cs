using InvoiceWeb.Accounts;
using InvoiceWeb.Operation;
using InvoiceWeb.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Admin.Queue;

/// <summary>What waits, what each worker does, and whether reading rests.</summary>
public sealed class IndexModel(QueueService queue) : PageModel
{
    public QueueView View { get; private set; } = null!; // set before the page is rendered

    public async Task OnGetAsync(CancellationToken cancellationToken) => View = await LookAsync(cancellationToken);

    public Task<IActionResult> OnPostPauseAsync(CancellationToken cancellationToken) => SetAsync(paused: true, cancellationToken);

    public Task<IActionResult> OnPostResumeAsync(CancellationToken cancellationToken) => SetAsync(paused: false, cancellationToken);

    private async Task<IActionResult> SetAsync(bool paused, CancellationToken cancellationToken)
    {
        await queue.SetPausedAsync(User.ToViewer().Person, paused, cancellationToken);
        if (Request.IsHtmx())
        {
            return Partial("/Pages/Admin/Queue/_Queue.cshtml", await LookAsync(cancellationToken));
        }

        TempData[Toast.Key] = paused ? L["Reading is paused."] : L["Reading goes on."];
        return RedirectToPage(new { handler = (string?)null });
    }

    private async Task<QueueView> LookAsync(CancellationToken cancellationToken) => new(await queue.LookAsync(User.ToViewer(), cancellationToken));
}
