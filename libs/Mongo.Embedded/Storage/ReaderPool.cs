using System.Collections.Concurrent;

namespace Mongo.Embedded.Storage;

/// <summary>
/// A few threads with a connection each, for work that blocks on the disk, so that it never takes a thread from the pool that serves
/// web requests. SQLite's log lets all of them read while the writer writes.
/// </summary>
internal sealed class ReaderPool : IDisposable
{
    private readonly BlockingCollection<Action<StorageConnection>> _jobs = [];
    private readonly List<StorageConnection> _connections = [];
    private readonly List<Thread> _threads = [];

    public ReaderPool(string path, int threads)
    {
        for (var i = 0; i < threads; i++)
        {
            _connections.Add(StorageConnection.OpenReader(path));
        }

        foreach (var connection in _connections)
        {
            var thread = new Thread(() => Run(connection)) { Name = "mongo reader", IsBackground = true };
            _threads.Add(thread);
            thread.Start();
        }
    }

    public Task<T> EnqueueAsync<T>(Func<ReadTransaction, T> read, CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            _jobs.Add(storage => Answer(storage, read, answer, cancellationToken), CancellationToken.None);
        }
        catch (InvalidOperationException)
        {
            throw new CommandException(ErrorCode.InterruptedAtShutdown, "The server is shutting down");
        }

        return answer.Task;
    }

    public void Dispose()
    {
        _jobs.CompleteAdding();
        foreach (var thread in _threads)
        {
            thread.Join();
        }

        _connections.ForEach(connection => connection.Dispose());
        _jobs.Dispose();
    }

    private static void Answer<T>(
        StorageConnection storage, Func<ReadTransaction, T> read, TaskCompletionSource<T> answer, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            answer.SetResult(storage.Read(read));
        }
        catch (OperationCanceledException)
        {
            answer.SetCanceled(cancellationToken);
        }
        catch (Exception exception)
        {
            answer.SetException(exception);
        }
    }

    private void Run(StorageConnection storage)
    {
        foreach (var job in _jobs.GetConsumingEnumerable())
        {
            job(storage);
        }
    }
}
