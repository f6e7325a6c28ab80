using Mongo.Bson;
using Mongo.Embedded.Query;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Execution;

/// <summary>$unwind: one document for each element of an array.</summary>
internal sealed class UnwindStream(RecordStream source, FieldPath path, FieldPath? position, bool keepsEmpty) : PipedStream(source)
{
    private readonly Queue<BsonDocument> _pending = new();

    public override Record? Next(ReadTransaction transaction)
    {
        while (_pending.Count == 0)
        {
            if (Source.Next(transaction) is not { } record)
            {
                return null;
            }

            Unwind(record.Document);
        }

        return new Record(_pending.Dequeue());
    }

    private void Unwind(BsonDocument document)
    {
        switch (path.Find(document))
        {
            case BsonArray { Count: > 0 } array:
                for (var i = 0; i < array.Count; i++)
                {
                    _pending.Enqueue(With(document, array[i], i));
                }

                break;
            case BsonArray when keepsEmpty:
                _pending.Enqueue(With(document, value: null, index: null));
                break;
            case BsonArray:
                break;
            case { } single and not BsonNull:
                _pending.Enqueue(With(document, single, index: null));
                break;
            case var nothing when keepsEmpty:
                _pending.Enqueue(With(document, nothing, index: null));
                break;
        }
    }

    private BsonDocument With(BsonDocument document, BsonValue? value, int? index)
    {
        var copy = PathCopy.With(document, path, value);
        return position is null ? copy : PathCopy.With(copy, position, index is { } number ? (long)number : BsonNull.Value);
    }
}
