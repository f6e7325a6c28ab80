using Mongo.Embedded.Query;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Execution;

internal sealed class FilterStream(RecordStream source, Filter filter, Deadline deadline) : PipedStream(source)
{
    public override Record? Next(ReadTransaction transaction)
    {
        while (Source.Next(transaction) is { } record)
        {
            deadline.Check();
            if (filter.Matches(record.Peek(filter.Fields)))
            {
                return record;
            }
        }

        return null;
    }
}
