using Mongo.Bson;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Execution;

/// <summary>One document with a number in it; none if the number is 0, as a group of nothing.</summary>
internal sealed class CountStream(Func<ReadTransaction, long> count, Func<int, BsonDocument> describe) : RecordStream
{
    private bool _isOver;

    public override Record? Next(ReadTransaction transaction)
    {
        var number = _isOver ? 0 : count(transaction);
        _isOver = true;
        return number > 0 ? new Record(describe(checked((int)number))) : null;
    }
}
