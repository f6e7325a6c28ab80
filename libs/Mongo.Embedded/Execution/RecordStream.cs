using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Execution;

/// <summary>
/// Yields documents one by one. Between batches it holds nothing of the store: each batch brings a transaction of its own, and the
/// stream goes on after the last key that it saw, as MongoDB's cursors do.
/// </summary>
internal abstract class RecordStream
{
    /// <summary>Null at the end. The record is good until the next call.</summary>
    public abstract Record? Next(ReadTransaction transaction);

    /// <summary>The rest, within one transaction.</summary>
    public IEnumerable<Record> ReadAll(ReadTransaction transaction)
    {
        try
        {
            while (Next(transaction) is { } record)
            {
                yield return record;
            }
        }
        finally
        {
            Pause();
        }
    }

    /// <summary>Lets go of the transaction.</summary>
    public virtual void Pause()
    {
    }
}
