namespace Mongo.Embedded.Storage;

/// <summary>Tells those who follow the log that there is more of it, without anybody asking at intervals.</summary>
internal sealed class CommitSignal(ulong last)
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _next = NewSource();
    private ulong _last = last;

    /// <summary>The newest timestamp that is committed.</summary>
    public ulong Last => Volatile.Read(ref _last);

    public void Advance(ulong time)
    {
        TaskCompletionSource reached;
        lock (_gate)
        {
            if (time == _last)
            {
                return;
            }

            Volatile.Write(ref _last, time);
            (reached, _next) = (_next, NewSource());
        }

        reached.SetResult();
    }

    /// <summary>Ends as soon as something after that moment is committed.</summary>
    public Task WaitBeyondAsync(ulong time, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _last > time ? Task.CompletedTask : _next.Task.WaitAsync(cancellationToken);
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
