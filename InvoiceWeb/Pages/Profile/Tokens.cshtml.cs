using System.ComponentModel.DataAnnotations;
using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Profile;
using InvoiceWeb.Accounts.Tokens;
using InvoiceWeb.Pages.Account;
using InvoiceWeb.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Profile;

/// <summary>One's own access tokens. A token is part of the answer that makes it, and nowhere else.</summary>
public sealed class TokensModel(AppUserManager users, ProfileService profile, AccessTokens tokens, TimeProvider clock) : ProfilePage(users)
{
    private static readonly int[] Lifetimes = [7, 30, 90, 365];

    [BindProperty]
    public NewToken Input { get; set; } = new();

    public IReadOnlyList<AccessToken> Tokens { get; private set; } = [];

    /// <summary>The token that was made just now.</summary>
    public string? Made { get; private set; }

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public IReadOnlyList<string> Scopes => TokenScopes.OpenTo(Person);

    /// <summary>Days that can be chosen, as far as the server allows them.</summary>
    public IEnumerable<int> Days => Lifetimes.Where(days => days <= tokens.MaxDays).DefaultIfEmpty(tokens.MaxDays);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        Tokens = await tokens.ListAsync(Person, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            switch (await profile.MakeTokenAsync(Person, Input.Password, new TokenOrder(Input.Name, Input.Scopes ?? [], Input.Days), cancellationToken))
            {
                case TokenResult.Made made:
                    Made = made.Text;
                    break;
                case TokenResult.Refused refused:
                    ModelState.AddModelError("", TokenWords.Of(refused.Flaw));
                    break;
                default:
                    throw new InvalidOperationException("A token is made or refused.");
            }
        }

        Tokens = await tokens.ListAsync(Person, cancellationToken);
        return ModelState.IsValid ? Page() : this.Refuse();
    }

    public async Task<IActionResult> OnPostRevokeAsync(string id, CancellationToken cancellationToken)
    {
        // Gone already is what was asked for.
        await tokens.RevokeAsync(Person, id, cancellationToken);
        TempData[Toast.Key] = L["The token was revoked. Whatever used it is refused from now on."];
        return RedirectToPage(new { handler = (string?)null });
    }

    public sealed record NewToken
    {
        [Required(ErrorMessage = "Give the token a name.")]
        [StringLength(AccessTokens.MaxName, ErrorMessage = "Keep the name under 60 characters.")]
        public string Name { get; init; } = "";

        /// <summary>Null where none is picked.</summary>
        public string[]? Scopes { get; init; }

        public int Days { get; init; } = 90;

        [Required(ErrorMessage = "Enter your password.")]
        [DataType(DataType.Password)]
        public string Password { get; init; } = "";
    }
}
