namespace InvoiceWeb.Accounts;

/// <summary>Queries over <c>users</c> that Identity's store interfaces have no word for.</summary>
public interface IUserList
{
    /// <summary>A stretch of the users, by e-mail address.</summary>
    /// <param name="search">Beginnings of words of name and address; empty for all.</param>
    /// <param name="after">The address before the stretch; null for the list's head.</param>
    Task<UserPage> ListAsync(string search, string? after, int limit, CancellationToken cancellationToken);

    Task<bool> AnyAsync(CancellationToken cancellationToken);

    /// <param name="hash">As in <see cref="Links.PasswordLink.Hash"/>.</param>
    Task<AppUser?> FindByLinkAsync(string hash, CancellationToken cancellationToken);

    /// <summary>Whether somebody else could do an admin's work: can sign in, and is not about to cease to be an admin.</summary>
    Task<bool> HasOtherAdminAsync(string userId, CancellationToken cancellationToken);

    /// <summary>Takes the mark <see cref="AppUser.LeavingAdminAt"/> off those who bear it since before then; what they began fails.</summary>
    Task ClearLeavingAdminsAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
