namespace InvoiceWeb.Operation.Errors;

/// <summary>The collection <c>errors</c>: the latest of all instances, no more than <see cref="MaxKept"/> and none older than a month.</summary>
public interface IErrorStore
{
    const int MaxKept = 500;

    Task AddAsync(IReadOnlyList<LoggedError> errors, CancellationToken cancellationToken);

    /// <summary>Latest first.</summary>
    Task<IReadOnlyList<LoggedError>> ListAsync(int limit, CancellationToken cancellationToken);
}
