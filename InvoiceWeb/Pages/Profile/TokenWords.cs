using InvoiceWeb.Accounts.Tokens;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Profile;

/// <summary>Access tokens as people speak of them.</summary>
public static class TokenWords
{
    public static string OfScope(string scope) => scope switch
    {
        TokenScopes.Read => L["Look at invoices"],
        TokenScopes.Write => L["Send and change invoices"],
        TokenScopes.Admin => L["Everything that an admin may"],
        _ => scope,
    };

    public static string Of(TokenFlaw flaw) => flaw switch
    {
        TokenFlaw.WrongPassword => L["That is not your password, or it was wrong too often. After five wrong tries wait a quarter of an hour."],
        TokenFlaw.Name => L["Give the token a name."],
        TokenFlaw.NameTaken => L["You have a token of that name already. Its text was shown once; if it is lost, revoke it and make another."],
        TokenFlaw.Scopes => L["Pick at least one thing that the token may do."],
        TokenFlaw.Days => L["Pick how long the token works."],
        TokenFlaw.TooMany => L["{0} tokens are the most. Revoke one that nobody needs any more.", AccessTokens.MaxPerPerson],
        _ => throw new ArgumentOutOfRangeException(nameof(flaw), flaw, "A flaw without words."),
    };
}
