using System.Collections.Concurrent;
using System.Diagnostics;

namespace Mongo.Embedded.Storage;

/// <summary>
/// The one thread that writes. Jobs that arrive while the disk is busy are committed together, with one flush for all of them; each
/// runs inside a savepoint, so that a job that fails takes nothing of its neighbours with it.
/// </summary>
internal sealed class Writer : IDisposable
{
    private const int MaxGroup = 512;
    private static readonly TimeSpan s_maxGroupTime = TimeSpan.FromMilliseconds(20);

    private readonly BlockingCollection<WriteJob> _jobs = [];
    private readonly StorageConnection _storage;
    private readonly Oplog _oplog;
    private readonly CommitSignal _committed;
    private readonly Thread _thread;

    public Writer(StorageConnection storage, Oplog oplog, CommitSignal committed)
    {
        _storage = storage;
        _oplog = oplog;
        _committed = committed;
        _thread = new Thread(Run) { Name = "mongo writer", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Once accepted a job runs to its end: what it acknowledges is on disk.</summary>
    public Task<T> EnqueueAsync<T>(Func<WriteTransaction, T> work)
    {
        var job = new PendingWrite<T>(work);
        try
        {
            _jobs.Add(job);
        }
        catch (InvalidOperationException)
        {
            throw new CommandException(ErrorCode.InterruptedAtShutdown, "The server is shutting down");
        }

        return job.Answer;
    }

    /// <summary>Finishes what was accepted.</summary>
    public void Dispose()
    {
        _jobs.CompleteAdding();
        _thread.Join();
        _jobs.Dispose();
        _storage.Dispose();
    }

    private void Run()
    {
        var group = new List<WriteJob>(MaxGroup);
        foreach (var first in _jobs.GetConsumingEnumerable())
        {
            group.Clear();
            try
            {
                RunGroup(first, group);
            }
            catch (Exception exception)
            {
                Abandon(group, exception);
            }

            foreach (var job in group)
            {
                job.Complete();
            }
        }
    }

    private void RunGroup(WriteJob first, List<WriteJob> group)
    {
        var started = Stopwatch.GetTimestamp();
        group.Add(first);
        _storage.Connection.Execute("BEGIN IMMEDIATE");
        RunJob(first);
        while (group.Count < MaxGroup && Stopwatch.GetElapsedTime(started) < s_maxGroupTime && _jobs.TryTake(out var next))
        {
            group.Add(next);
            RunJob(next);
        }

        _oplog.Trim(_storage.Connection);
        _storage.Connection.Execute("COMMIT");
        _committed.Advance(_oplog.Last);
    }

    private void RunJob(WriteJob job)
    {
        _storage.Connection.Execute("SAVEPOINT job");
        try
        {
            var transaction = new WriteTransaction(_storage, _storage.CurrentCatalog(), _oplog);
            job.Run(transaction);
            transaction.Finish();
        }
        catch (Exception exception)
        {
            job.Failure = exception;
            _storage.ForgetCatalog();
            _storage.Connection.Execute("ROLLBACK TO job");
            _oplog.Measure(_storage.Connection);
        }

        _storage.Connection.Execute("RELEASE job");
    }

    /// <summary>The group could not be committed, for want of space perhaps: nobody of it has written anything.</summary>
    private void Abandon(List<WriteJob> group, Exception exception)
    {
        _storage.ForgetCatalog();
        if (_storage.Connection.IsInTransaction)
        {
            _storage.Connection.Execute("ROLLBACK");
        }

        _oplog.Measure(_storage.Connection);

        foreach (var job in group)
        {
            job.Failure ??= exception;
        }
    }
}
