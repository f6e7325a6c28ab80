namespace InvoiceWeb.Operation.Health;

/// <summary>Whoever uses foreign parts tells of which versions they are.</summary>
public interface IComponentVersions
{
    Task<IReadOnlyList<ComponentVersion>> ListAsync(CancellationToken cancellationToken);
}
