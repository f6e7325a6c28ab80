using InvoiceWeb.Accounts;
using InvoiceWeb.Pages.Shared;
using InvoiceWeb.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Admin.Settings;

/// <summary>What may be changed while the product runs.</summary>
public sealed class IndexModel(SettingsService settings) : PageModel
{
    public IReadOnlyList<SettingView> Settings { get; private set; } = [];

    public void OnGet() => Settings = [.. settings.List().Select(state => new SettingView(state))];

    public async Task<IActionResult> OnPostAsync([FromForm] SettingForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        var wanted = form.Back ? null : form.Value ?? "";
        var result = await settings.ChangeAsync(User.ToViewer().Person, form.Key, wanted, form.Version, cancellationToken);
        if (ViewOf(result, form) is not { } view)
        {
            return NotFound();
        }

        Response.StatusCode = result is SettingResult.Saved ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        if (Request.IsHtmx())
        {
            return Partial("/Pages/Admin/Settings/_Setting.cshtml", view);
        }

        Settings = [.. settings.List().Select(state => state.Setting == view.State.Setting ? view : new SettingView(state))];
        return Page();
    }

    private static SettingView? ViewOf(SettingResult result, SettingForm form) => result switch
    {
        SettingResult.Saved saved => new SettingView(saved.State) { Answer = L["Saved. It counts everywhere within seconds."] },
        SettingResult.Invalid invalid => new SettingView(invalid.State) { Typed = form.Value ?? "", Answer = SettingWords.Problem(invalid) },
        SettingResult.Pinned pinned => new SettingView(pinned.State) { Answer = SettingWords.Pinned(pinned.State.Pin!.Value, pinned.State.Setting) }, // what is pinned has a pin
        SettingResult.Conflicting theirs => new SettingView(theirs.State)
        {
            Typed = form.Value ?? "",
            Answer = L["Somebody else changed this meanwhile to {0}. Save again to put yours in its place.", theirs.State.Value],
        },
        _ => null,
    };
}
