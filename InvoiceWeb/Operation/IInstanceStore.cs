namespace InvoiceWeb.Operation;

/// <summary>The collection <c>instances</c>: one document a process, which the database removes once it is silent.</summary>
public interface IInstanceStore
{
    Task SaveAsync(Instance instance, CancellationToken cancellationToken);

    /// <summary>Those that gave a sign of life since, by name; a hundred at most.</summary>
    Task<IReadOnlyList<Instance>> ListAsync(DateTimeOffset since, CancellationToken cancellationToken);

    Task RemoveAsync(string id, CancellationToken cancellationToken);
}
