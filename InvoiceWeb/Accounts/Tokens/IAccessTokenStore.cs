using InvoiceWeb.Invoices;

namespace InvoiceWeb.Accounts.Tokens;

/// <summary>The collection <c>access_tokens</c>.</summary>
public interface IAccessTokenStore
{
    Task InsertAsync(AccessToken token, CancellationToken cancellationToken);

    Task<AccessToken?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Those of one person, newest first; never more than <see cref="AccessTokens.MaxPerPerson"/>.</summary>
    Task<IReadOnlyList<AccessToken>> ListAsync(UserId owner, CancellationToken cancellationToken);

    /// <summary>Notes a use, unless a later one is noted already.</summary>
    Task TouchAsync(string id, DateTimeOffset now, CancellationToken cancellationToken);

    /// <returns>False when the person has no such token.</returns>
    Task<bool> DeleteAsync(UserId owner, string id, CancellationToken cancellationToken);

    /// <returns>How many there were.</returns>
    Task<long> DeleteAllAsync(UserId owner, CancellationToken cancellationToken);
}
