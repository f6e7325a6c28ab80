using Mongo.Bson;

namespace Mongo.Embedded.Storage;

/// <summary>A document on its way from the store to a client; parsed only if somebody looks inside.</summary>
internal sealed class Record
{
    private readonly SqliteStatement? _row;
    private readonly int _column;
    private readonly byte[] _bytes = [];
    private BsonDocument? _document;

    /// <summary>A document in a row that a scan stands on: good until the scan moves, unless <see cref="Keep"/> is called.</summary>
    /// <exception cref="StorageException">It is damaged.</exception>
    public Record(long id, SqliteStatement row, int column)
    {
        Id = id;
        _row = row;
        _column = column;
        _ = row.Document(column);
    }

    /// <summary>A document that was computed.</summary>
    public Record(BsonDocument document) => _document = document;

    private Record(long id, byte[] bytes)
    {
        Id = id;
        _bytes = bytes;
    }

    /// <summary>The number under which the document is stored; 0 if it was computed.</summary>
    public long Id { get; }

    public BsonDocument Document => _document ??= BsonSerializer.Deserialize(Bytes);

    /// <summary>Empty for a computed document.</summary>
    public ReadOnlySpan<byte> Bytes => _row is null ? _bytes : _row.Blob(_column);

    /// <summary>The same record, good for as long as one likes.</summary>
    public Record Keep() => _row is null ? this : new Record(Id, Bytes.ToArray());

    /// <summary>The document, of which those fields at least are read; null asks for all of them.</summary>
    public BsonDocument Peek(IReadOnlySet<string>? fields) =>
        fields is null || _document is not null ? Document : BsonSerializer.DeserializeFields(Bytes, fields);

    public void WriteTo(PooledBuffer output)
    {
        var bytes = Bytes;
        if (bytes.IsEmpty)
        {
            new BsonBinaryWriter(output).WriteDocument(Document);
        }
        else
        {
            output.Append(bytes);
        }
    }
}
