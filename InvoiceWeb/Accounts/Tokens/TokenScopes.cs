namespace InvoiceWeb.Accounts.Tokens;

/// <summary>What an access token may be used for. None of them gives more than its owner's role does.</summary>
public static class TokenScopes
{
    /// <summary>To look at what the owner may see.</summary>
    public const string Read = "read";

    /// <summary>To send and change invoices.</summary>
    public const string Write = "write";

    /// <summary>An admin's rights. Without it the token of an admin is that of an employee.</summary>
    public const string Admin = "admin";

    public static IReadOnlyList<string> All { get; } = [Read, Write, Admin];

    /// <summary>Those that somebody with these roles may give to a token.</summary>
    public static IReadOnlyList<string> OpenTo(AppUser owner) => owner.IsAdmin ? All : [Read, Write];
}
