using System.Security.Cryptography;
using Mongo.Embedded.Execution;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Cursors;

/// <summary>A query in progress between a client's requests.</summary>
internal abstract class Cursor(Namespace name)
{
    public long Id { get; } = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))) & long.MaxValue;

    public Namespace Name => name;

    /// <summary>By the store's clock; set by <see cref="CursorStore"/>.</summary>
    public DateTimeOffset LastUsed { get; set; }

    /// <param name="maxDocuments">At most so many; null for as many as fit.</param>
    /// <param name="patience">How long a cursor that waits for news may wait; null for its usual time.</param>
    /// <param name="deadline">Of the request.</param>
    public abstract Task<CursorBatch> NextAsync(long? maxDocuments, TimeSpan? patience, Deadline deadline);
}
