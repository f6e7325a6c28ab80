using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Execution;

internal sealed class LimitStream(RecordStream source, long count) : PipedStream(source)
{
    private long _left = count;

    public override Record? Next(ReadTransaction transaction) => _left-- > 0 ? Source.Next(transaction) : null;
}
