using InvoiceWeb.Invoices;

namespace InvoiceWeb.Accounts.Tokens;

/// <summary>A personal access token, without its secret.</summary>
/// <param name="Id">24 hexadecimal digits; part of the token itself, so that it is found by its key.</param>
/// <param name="Name">What the owner calls it.</param>
/// <param name="Scopes">One or more of <see cref="TokenScopes"/>.</param>
/// <param name="Hash">SHA-256 of the secret, hexadecimal. The secret has 256 random bits, so that a fast hash is enough.</param>
public sealed record AccessToken(
    string Id, UserId Owner, string Name, IReadOnlyList<string> Scopes, string Hash, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt)
{
    /// <summary>To the minute; null as long as nobody used it.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    public bool HasExpired(DateTimeOffset now) => ExpiresAt <= now;
}
