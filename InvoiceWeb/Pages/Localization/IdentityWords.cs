using Microsoft.AspNetCore.Identity;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Localization;

/// <summary>What Identity refuses, in the reader's language. The codes stay Identity's own.</summary>
public sealed class IdentityWords : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Say(base.DefaultError(), L["That did not work. Try again."]);

    public override IdentityError ConcurrencyFailure() => Say(base.ConcurrencyFailure(), L["Somebody changed this account meanwhile. Load the page again."]);

    public override IdentityError DuplicateEmail(string email) => Say(base.DuplicateEmail(email), L["There is an account with this address already."]);

    /// <summary>The user name is the e-mail address, of which <see cref="DuplicateEmail"/> has spoken.</summary>
    public override IdentityError DuplicateUserName(string userName) => Say(base.DuplicateUserName(userName), L["There is an account with this address already."]);

    public override IdentityError InvalidEmail(string? email) => Say(base.InvalidEmail(email), L["That is not an e-mail address."]);

    public override IdentityError InvalidUserName(string? userName) => Say(base.InvalidUserName(userName), L["That is not an e-mail address."]);

    public override IdentityError InvalidToken() => Say(base.InvalidToken(), L["That code or link is not valid any more."]);

    public override IdentityError PasswordMismatch() => Say(base.PasswordMismatch(), L["The password is wrong."]);

    public override IdentityError PasswordTooShort(int length) => Say(base.PasswordTooShort(length), L["The password needs at least {0} characters.", length]);

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Say(base.PasswordRequiresUniqueChars(uniqueChars), L["The password needs at least {0} different characters.", uniqueChars]);

    private static IdentityError Say(IdentityError error, string words) => new() { Code = error.Code, Description = words };
}
