using Mongo.Bson;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Cursors;

/// <summary>Collects documents up to what a reply holds.</summary>
internal sealed class BatchBuilder(long? maxDocuments)
{
    private const int MaxBytes = 16 * 1024 * 1024;

    private readonly List<int> _ends = [];

    public bool IsFull => _ends.Count >= maxDocuments;

    public PooledBuffer Buffer { get; } = new(16 * 1024);

    /// <summary>False if the document does not fit any more; the first one always does.</summary>
    public bool TryAdd(Record record)
    {
        var start = Buffer.Length;
        record.WriteTo(Buffer);
        if (start > 0 && Buffer.Length > MaxBytes)
        {
            Buffer.Truncate(start);
            return false;
        }

        _ends.Add(Buffer.Length);
        return true;
    }

    public BsonArray ToArray()
    {
        var bytes = Buffer.ToArray();
        Buffer.Dispose();
        var documents = new BsonArray(_ends.Count);
        var start = 0;
        foreach (var end in _ends)
        {
            documents.Add(new RawBsonDocument(bytes.AsMemory(start, end - start)));
            start = end;
        }

        return documents;
    }
}
