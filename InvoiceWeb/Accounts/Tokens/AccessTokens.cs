using InvoiceWeb.Auditing;
using InvoiceWeb.Invoices;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Accounts.Tokens;

/// <summary>Personal access tokens: made by their owner, shown once, stored hashed, and good for as long as the owner may sign in.</summary>
public sealed class AccessTokens(
    AppUserManager users, IAccessTokenStore store, IAuditLog audit, IOptions<AccessTokenOptions> options, TimeProvider clock)
{
    /// <summary>Keeps each list short enough to be looked over.</summary>
    public const int MaxPerPerson = 20;

    public const int MaxName = 60;

    /// <summary>A use is written down at most this often, so that reading does not become writing.</summary>
    private static readonly TimeSpan TouchInterval = TimeSpan.FromMinutes(1);

    public int MaxDays => options.Value.MaxDays;

    public Task<IReadOnlyList<AccessToken>> ListAsync(AppUser owner, CancellationToken cancellationToken) => store.ListAsync(owner.UserId, cancellationToken);

    /// <summary>Makes a token for somebody who has proved who he or she is.</summary>
    public async Task<TokenResult> MakeAsync(AppUser owner, TokenOrder order, CancellationToken cancellationToken)
    {
        var name = order.Name.Trim();
        string[] scopes = [.. TokenScopes.All.Where(scope => order.Scopes.Contains(scope, StringComparer.Ordinal))];
        if (await FlawOfAsync(owner, order with { Name = name }, cancellationToken) is { } flaw)
        {
            return new TokenResult.Refused(flaw);
        }

        var now = clock.GetUtcNow();
        var text = TokenText.New(InvoiceId.New(now).Value);
        var token = new AccessToken(text.Id, owner.UserId, name, scopes, text.Hash, now, now.AddDays(order.Days));
        await store.InsertAsync(token, CancellationToken.None);
        await audit.WriteAsync(new AuditEntry(AuditAction.TokenMade, owner.ToParty(), $"{name} ({string.Join(", ", scopes)})"));
        return new TokenResult.Made(token, text.ToString());
    }

    /// <returns>False when the owner has no such token.</returns>
    public async Task<bool> RevokeAsync(AppUser owner, string id, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(id, cancellationToken) is not { } token || token.Owner != owner.UserId || !await store.DeleteAsync(owner.UserId, id, CancellationToken.None))
        {
            return false;
        }

        await audit.WriteAsync(new AuditEntry(AuditAction.TokenRevoked, owner.ToParty(), token.Name));
        return true;
    }

    /// <returns>Null when the token does not work (any more), or its owner may not sign in.</returns>
    public async Task<TokenHolder?> FindHolderAsync(string? given, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (!TokenText.TryParse(given, out var text)
            || await store.FindAsync(text.Id, cancellationToken) is not { } token
            || !text.Opens(token)
            || token.HasExpired(now)
            || await users.FindByIdAsync(token.Owner.Value) is not { DisabledAt: null } owner)
        {
            return null;
        }

        if (token.LastUsedAt is not { } last || now - last >= TouchInterval)
        {
            await store.TouchAsync(token.Id, now, cancellationToken);
        }

        return new TokenHolder(owner, token);
    }

    private async Task<TokenFlaw?> FlawOfAsync(AppUser owner, TokenOrder order, CancellationToken cancellationToken)
    {
        var others = await store.ListAsync(owner.UserId, cancellationToken);
        return order switch
        {
            { Name.Length: 0 or > MaxName } => TokenFlaw.Name,
            { Scopes.Count: 0 } => TokenFlaw.Scopes,
            _ when order.Scopes.Except(TokenScopes.OpenTo(owner), StringComparer.Ordinal).Any() => TokenFlaw.Scopes,
            _ when order.Days < 1 || order.Days > options.Value.MaxDays => TokenFlaw.Days,
            _ when others.Any(other => string.Equals(other.Name, order.Name, StringComparison.OrdinalIgnoreCase)) => TokenFlaw.NameTaken,
            _ when others.Count >= MaxPerPerson => TokenFlaw.TooMany,
            _ => null,
        };
    }
}
