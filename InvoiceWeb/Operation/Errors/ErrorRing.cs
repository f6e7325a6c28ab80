namespace InvoiceWeb.Operation.Errors;

/// <summary>Errors that were logged and are not stored yet. Bounded: while the database is out of reach, the oldest give way.</summary>
public sealed class ErrorRing
{
    public const int Capacity = 100;

    private readonly Lock gate = new();
    private readonly Queue<LoggedError> errors = new(Capacity);

    public void Add(LoggedError error)
    {
        lock (gate)
        {
            if (errors.Count == Capacity)
            {
                errors.Dequeue();
            }

            errors.Enqueue(error);
        }
    }

    /// <summary>Those that wait, oldest first. They go on waiting until they are <see cref="Drop">dropped</see>.</summary>
    public IReadOnlyList<LoggedError> Peek()
    {
        lock (gate)
        {
            return [.. errors];
        }
    }

    /// <summary>Takes out what was stored; what gave way meanwhile is out already.</summary>
    public void Drop(IReadOnlyCollection<LoggedError> stored)
    {
        lock (gate)
        {
            while (errors.TryPeek(out var oldest) && stored.Contains(oldest, ReferenceEqualityComparer.Instance))
            {
                errors.Dequeue();
            }
        }
    }
}
