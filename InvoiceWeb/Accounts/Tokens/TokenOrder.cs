namespace InvoiceWeb.Accounts.Tokens;

/// <summary>A token that somebody wants.</summary>
/// <param name="Days">After how many it expires.</param>
public sealed record TokenOrder(string Name, IReadOnlyList<string> Scopes, int Days);
