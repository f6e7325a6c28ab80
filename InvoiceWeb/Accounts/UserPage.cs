namespace InvoiceWeb.Accounts;

/// <summary>A stretch of the users.</summary>
/// <param name="Next">The address after which the list goes on; null at its end.</param>
public sealed record UserPage(IReadOnlyList<AppUser> Items, string? Next);
