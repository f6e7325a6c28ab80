namespace InvoiceWeb.Accounts;

/// <summary>Queries over <c>users</c> that Identity's store interfaces have no word for.</summary>
public interface IUserList
{
    Task<IReadOnlyList<AppUser>> ListAsync(CancellationToken cancellationToken);

    Task<bool> AnyAsync(CancellationToken cancellationToken);
}
