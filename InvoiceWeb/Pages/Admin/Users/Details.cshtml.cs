using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Administration;
using InvoiceWeb.Pages.Account;
using InvoiceWeb.Pages.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Admin.Users;

/// <summary>One user, and what an admin can do about the account.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class DetailsModel(UserAdministration administration, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>Set by every handler that answers with the page.</summary>
    public AppUser Person { get; private set; } = null!;

    /// <summary>The one-time link that was made just now.</summary>
    public string? Link { get; private set; }

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public bool IsMe => string.Equals(User.ToViewer().Id.Value, Person.Id, StringComparison.Ordinal);

    public UserState State => Person.State(Now);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await administration.FindAsync(Id) is not { } person)
        {
            return NotFound();
        }

        Person = person;
        Link = TempData[ShownLink.Key] is string token ? ShownLink.AddressOf(Url, token) : null;
        return Page();
    }

    public Task<IActionResult> OnPostLinkAsync() => DoAsync(
        async user =>
        {
            var invitation = await administration.CreateLinkAsync(user);
            TempData[ShownLink.Key] = invitation.Result.Succeeded ? invitation.Token : null;
            return invitation.Result;
        },
        done: null);

    public Task<IActionResult> OnPostRoleAsync(string role, CancellationToken cancellationToken) => Roles.All.Contains(role, StringComparer.Ordinal)
        ? DoAsync(user => administration.ChangeRoleAsync(user, role, cancellationToken), L["The role was changed."])
        : Task.FromResult<IActionResult>(BadRequest());

    public Task<IActionResult> OnPostEndSessionsAsync() => DoAsync(administration.EndSessionsAsync, L["All sessions end within a quarter of a minute."]);

    public Task<IActionResult> OnPostUnlockAsync() => DoAsync(administration.ReleaseLockoutAsync, L["The account is unlocked."]);

    public Task<IActionResult> OnPostTwoStepOffAsync() => DoAsync(administration.TurnOffTwoStepAsync, L["Two-step sign-in is off."]);

    public Task<IActionResult> OnPostDisableAsync(CancellationToken cancellationToken) =>
        DoAsync(user => administration.DisableAsync(user, cancellationToken), L["The account is disabled."]);

    public Task<IActionResult> OnPostEnableAsync() => DoAsync(administration.EnableAsync, L["The account is enabled again."]);

    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken cancellationToken)
    {
        var answer = await DoAsync(user => administration.DeleteAsync(user, cancellationToken), L["The account was deleted."]);
        return answer is RedirectToPageResult ? RedirectToPage("/Admin/Users/Index") : answer;
    }

    private async Task<IActionResult> DoAsync(Func<AppUser, Task<IdentityResult>> deed, string? done)
    {
        if (!ModelState.IsValid || await administration.FindAsync(Id) is not { } person)
        {
            return NotFound();
        }

        var result = await deed(person);
        if (result.Succeeded)
        {
            TempData[Toast.Key] = done;
            return RedirectToPage(new { id = Id, handler = (string?)null });
        }

        // Shown as it is stored, whatever the deed made of it.
        Person = await administration.FindAsync(Id) ?? person;
        ModelState.AddErrors(result);
        return this.Refuse();
    }
}
