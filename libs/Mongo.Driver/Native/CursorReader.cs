using System.Runtime.CompilerServices;
using Mongo.Bson;

namespace Mongo.Driver;

/// <summary>
/// Uses a native cursor on the pool's threads, one call at a time. The cursor keeps a client until it is disposed; a reader that
/// was cancelled while the server is asked leaves the cursor to that call's end.
/// </summary>
internal sealed class CursorReader(ClientPool pool, Func<ClientHandle, NativeCursor> open) : IAsyncDisposable
{
    private const int BatchSize = 100;

    /// <summary>A batch is handed over once it holds this much, so large documents do not pile up.</summary>
    private const int BatchBytes = 1024 * 1024;

    /// <summary>Touched by calls on the threads only, which follow one another.</summary>
    private NativeCursor? _cursor;

    private Task? _last;

    /// <summary>Every document of a cursor that has an end.</summary>
    public static async IAsyncEnumerable<BsonDocument> ReadAllAsync(
        ClientPool pool, Func<ClientHandle, NativeCursor> open, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var reader = new CursorReader(pool, open);
        bool isLast;
        do
        {
            (var documents, isLast) = await reader.RunAsync(ReadBatch, cancellationToken);
            foreach (var document in documents)
            {
                yield return document;
            }
        }
        while (!isLast);
    }

    /// <summary>Runs a call on the cursor, which the first call opens.</summary>
    public async Task<T> RunAsync<T>(Func<NativeCursor, T> call, CancellationToken cancellationToken)
    {
        if (_last is null)
        {
            await pool.EnterAsync(cancellationToken);
        }

        var running = pool.RunOnThreadAsync(() => call(_cursor ??= Open()));
        _last = running;
        return await running.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_last is null)
        {
            return;
        }

        var isIdle = _last.IsCompleted;
        var closing = CloseAsync(_last);
        if (isIdle)
        {
            await closing;
        }
    }

    private static (IReadOnlyList<BsonDocument> Documents, bool IsLast) ReadBatch(NativeCursor cursor)
    {
        var documents = new List<BsonDocument>();
        for (var bytes = 0; documents.Count < BatchSize && bytes < BatchBytes;)
        {
            if (cursor.Next(out var size) is not { } document)
            {
                // The client goes back at once, not only when the reader has looked at the last batch.
                cursor.Dispose();
                return (documents, true);
            }

            documents.Add(document);
            bytes += size;
        }

        return (documents, false);
    }

    private NativeCursor Open()
    {
        // The cursor holds on to the client: this lets go of it only if there is no cursor.
        using var client = pool.Take();
        return open(client);
    }

    private async Task CloseAsync(Task last)
    {
        await last.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_cursor is { IsClosed: false })
        {
            await pool.RunOnThreadAsync(() =>
            {
                _cursor.Dispose();
                return true;
            });
        }
    }
}
