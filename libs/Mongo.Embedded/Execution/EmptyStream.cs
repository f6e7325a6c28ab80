using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Execution;

internal sealed class EmptyStream : RecordStream
{
    public override Record? Next(ReadTransaction transaction) => null;
}
