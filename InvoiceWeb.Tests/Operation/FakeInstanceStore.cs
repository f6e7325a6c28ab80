using System.Collections.Concurrent;
using InvoiceWeb.Operation;

namespace InvoiceWeb.Tests.Operation;

/// <summary>Keeps what instances show.</summary>
public sealed class FakeInstanceStore : IInstanceStore
{
    private readonly ConcurrentQueue<Instance> saved = [];

    public IReadOnlyList<Instance> Saved => [.. saved];

    public string? Removed { get; private set; }

    public Task SaveAsync(Instance instance, CancellationToken cancellationToken)
    {
        saved.Enqueue(instance);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Instance>> ListAsync(DateTimeOffset since, CancellationToken cancellationToken) => Task.FromResult(Saved);

    public Task RemoveAsync(string id, CancellationToken cancellationToken)
    {
        Removed = id;
        return Task.CompletedTask;
    }
}
