using InvoiceWeb.Accounts.Tokens;

namespace InvoiceWeb.Api.Profile;

/// <summary>An access token without its secret.</summary>
/// <param name="LastUsedAt">To the minute.</param>
public sealed record TokenResource(
    string Id, string Name, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? LastUsedAt)
{
    public static TokenResource Of(AccessToken token) => new(token.Id, token.Name, token.Scopes, token.CreatedAt, token.ExpiresAt, token.LastUsedAt);
}
