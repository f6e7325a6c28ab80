using System.Collections.Concurrent;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Cursors;

/// <summary>The open cursors by number. A cursor is in one request's hands at a time, and forgotten when nobody asks for ten minutes.</summary>
internal sealed class CursorStore(TimeProvider time, int maxCursors)
{
    private static readonly TimeSpan s_idleTime = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<long, Cursor> _idle = new();

    public int Count => _idle.Count;

    /// <exception cref="CommandException">Too many are open.</exception>
    public void Return(Cursor cursor)
    {
        if (_idle.Count >= maxCursors)
        {
            throw new CommandException(ErrorCode.ExceededMemoryLimit, $"There are {maxCursors} open cursors; close some");
        }

        cursor.LastUsed = time.GetUtcNow();
        _idle[cursor.Id] = cursor;
    }

    /// <exception cref="CommandException">There is none of that number on that collection.</exception>
    public Cursor Take(long id, Namespace name)
    {
        if (!_idle.TryGetValue(id, out var cursor))
        {
            throw new CommandException(ErrorCode.CursorNotFound, $"cursor id {id} not found");
        }

        if (cursor.Name != name)
        {
            throw new CommandException(
                ErrorCode.Unauthorized, $"Requested getMore on namespace '{name}', but cursor belongs to a different namespace {cursor.Name}");
        }

        return _idle.TryRemove(id, out cursor)
            ? cursor
            : throw new CommandException(ErrorCode.CursorInUse, $"cursor id {id} is already in use");
    }

    public bool Kill(long id, Namespace name) =>
        _idle.TryGetValue(id, out var cursor) && cursor.Name == name && _idle.TryRemove(id, out _);

    public void ForgetIdle()
    {
        var oldest = time.GetUtcNow() - s_idleTime;
        foreach (var cursor in _idle.Values.Where(cursor => cursor.LastUsed < oldest))
        {
            _idle.TryRemove(cursor.Id, out _);
        }
    }
}
