namespace Mongo.Driver;

/// <summary>
/// Threads for calls that block, so that the pool which serves requests never waits for a server. A thread starts when none is
/// free and ends after a while without work; the caller bounds their number by bounding the calls in flight.
/// </summary>
internal sealed class BlockingThreads(string name)
{
    private const int StackSize = 1024 * 1024;
    private static readonly TimeSpan s_idleTime = TimeSpan.FromSeconds(20);

    private readonly Queue<Action> _waiting = new();
    private int _idle;

    /// <summary>Ends with the call, with its result or exception; nothing cancels a call that has begun.</summary>
    public Task<T> RunAsync<T>(Func<T> call)
    {
        var completion = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_waiting)
        {
            _waiting.Enqueue(() => Execute(call, completion));
            if (_waiting.Count <= _idle)
            {
                Monitor.Pulse(_waiting);
                return completion.Task;
            }
        }

        new Thread(Work, StackSize) { IsBackground = true, Name = name }.Start();
        return completion.Task;
    }

    private static void Execute<T>(Func<T> call, TaskCompletionSource<T> completion)
    {
        try
        {
            completion.SetResult(call());
        }
        catch (Exception e)
        {
            completion.SetException(e);

            // A caller that was cancelled looks at the task no more.
            _ = completion.Task.Exception;
        }
    }

    private void Work()
    {
        while (Take() is { } call)
        {
            call();
        }
    }

    private Action? Take()
    {
        lock (_waiting)
        {
            _idle++;
            while (_waiting.Count == 0 && Monitor.Wait(_waiting, s_idleTime))
            {
                // Woken for a call that another thread took meanwhile: wait again.
            }

            _idle--;
            return _waiting.TryDequeue(out var call) ? call : null;
        }
    }
}
