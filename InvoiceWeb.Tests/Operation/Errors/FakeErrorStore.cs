using System.Collections.Concurrent;
using InvoiceWeb.Operation.Errors;

namespace InvoiceWeb.Tests.Operation.Errors;

/// <summary>Keeps errors, and can be out of reach.</summary>
public sealed class FakeErrorStore : IErrorStore
{
    private readonly ConcurrentQueue<LoggedError> kept = [];
    private int tries;

    public bool IsOutOfReach { get; set; }

    public int Tries => Volatile.Read(ref tries);

    public IReadOnlyList<LoggedError> Errors => [.. kept];

    public Task AddAsync(IReadOnlyList<LoggedError> errors, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref tries);
        if (IsOutOfReach)
        {
            return Task.FromException(new IOException("The database is out of reach."));
        }

        foreach (var error in errors)
        {
            kept.Enqueue(error);
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<LoggedError>> ListAsync(int limit, CancellationToken cancellationToken) => Task.FromResult(Errors);
}
