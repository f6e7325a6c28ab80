namespace InvoiceWeb.Accounts.Links;

/// <summary>What is kept of a one-time link: enough to recognize it, not enough to make it.</summary>
/// <param name="Hash">SHA-256 of its token, hexadecimal. The token has 256 random bits, so that a fast hash is enough.</param>
public sealed record PasswordLink(string Hash, DateTimeOffset ExpiresAt);
