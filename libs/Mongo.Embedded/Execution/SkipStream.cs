using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Execution;

internal sealed class SkipStream(RecordStream source, long count) : PipedStream(source)
{
    private long _left = count;

    public override Record? Next(ReadTransaction transaction)
    {
        for (; _left > 0; _left--)
        {
            if (Source.Next(transaction) is null)
            {
                return null;
            }
        }

        return Source.Next(transaction);
    }
}
