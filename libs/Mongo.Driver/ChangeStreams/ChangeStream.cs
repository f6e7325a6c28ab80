using Mongo.Bson;

namespace Mongo.Driver;

/// <summary>
/// Changes in the order in which they happened, waiting for the next without end. A lost connection is resumed after the newest
/// token, with growing pauses, until the reader is cancelled. For one reader.
/// </summary>
public sealed class ChangeStream<TDocument> : IAsyncEnumerable<ChangeStreamDocument<TDocument>>, IAsyncDisposable
    where TDocument : class
{
    private static readonly TimeSpan s_shortestPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(10);

    private readonly ClientPool _pool;
    private readonly Func<ClientHandle, BsonDocument, NativeCursor> _open;
    private readonly Func<BsonDocument, TDocument> _map;
    private readonly ChangeStreamOptions _options;
    private readonly TimeProvider _timeProvider;
    private CursorReader _reader;

    private ChangeStream(
        ClientPool pool,
        Func<ClientHandle, BsonDocument, NativeCursor> open,
        Func<BsonDocument, TDocument> map,
        ChangeStreamOptions options,
        TimeProvider timeProvider)
    {
        (_pool, _open, _map, _options, _timeProvider) = (pool, open, map, options, timeProvider);
        _reader = CreateReader();
    }

    /// <summary>
    /// The newest token: of the last change handed out or, when none came since, one that the server gave while nothing happened.
    /// </summary>
    public BsonDocument? ResumeToken { get; private set; }

    /// <summary>Ends with an invalidation and by cancellation.</summary>
    /// <exception cref="MongoChangeStreamHistoryLostException">The changes since the token are no longer known.</exception>
    /// <exception cref="MongoException">The server refuses to go on.</exception>
    public async IAsyncEnumerator<ChangeStreamDocument<TDocument>> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            if (await NextAsync(cancellationToken) is { } document)
            {
                var change = ChangeStreamDocument<TDocument>.From(document, _map);
                yield return change;
                if (change.OperationType == ChangeStreamOperationType.Invalidate)
                {
                    yield break;
                }
            }
        }
    }

    /// <summary>Does not wait for a server that is being asked: the connection is free after the options' MaxAwaitTime.</summary>
    public ValueTask DisposeAsync() => _reader.DisposeAsync();

    internal static async Task<ChangeStream<TDocument>> OpenAsync(
        ClientPool pool,
        Func<ClientHandle, BsonDocument, NativeCursor> open,
        Func<BsonDocument, TDocument> map,
        ChangeStreamOptions options,
        TimeProvider timeProvider,
        CancellationToken cancellationToken)
    {
        var stream = new ChangeStream<TDocument>(pool, open, map, options, timeProvider);
        try
        {
            await stream.StartAsync(cancellationToken);
            return stream;
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    private static bool IsResumable(MongoException failure) =>
        failure is MongoConnectionException and not MongoAuthenticationException
        || failure.HasErrorLabel("ResumableChangeStreamError");

    private CursorReader CreateReader() => new(_pool, client => _open(client, _options.ToBson(ResumeToken)));

    private async Task StartAsync(CancellationToken cancellationToken) => ResumeToken = await _reader.RunAsync(
        cursor =>
        {
            cursor.ThrowIfFailed();
            return cursor.ResumeToken;
        },
        cancellationToken) ?? ResumeToken;

    private async Task<BsonDocument?> NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            (var document, ResumeToken) = await _reader.RunAsync(
                cursor => (cursor.Next(out _), cursor.ResumeToken ?? ResumeToken), cancellationToken);
            return document;
        }
        catch (MongoException e) when (IsResumable(e))
        {
            await ResumeAsync(cancellationToken);
            return null;
        }
    }

    private async Task ResumeAsync(CancellationToken cancellationToken)
    {
        for (var pause = s_shortestPause; ; pause = pause * 2 < s_longestPause ? pause * 2 : s_longestPause)
        {
            await _reader.DisposeAsync();
            _reader = CreateReader();
            await Task.Delay(pause, _timeProvider, cancellationToken);
            try
            {
                await StartAsync(cancellationToken);
                return;
            }
            catch (MongoException e) when (IsResumable(e))
            {
                // Once more, after a longer pause.
            }
        }
    }
}
