using Mongo.Embedded.Planning;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Execution;

/// <summary>Sorts in memory; with a limit it keeps no more than that many.</summary>
internal sealed class SortStream(RecordStream source, SortPattern pattern, long? limit) : PipedStream(source)
{
    /// <summary>As MongoDB's own limit for a sort that may not use the disk.</summary>
    private const long MaxBytes = 100 * 1024 * 1024;

    private Queue<Record>? _sorted;

    public override Record? Next(ReadTransaction transaction)
    {
        _sorted ??= Sort(transaction);
        return _sorted.TryDequeue(out var record) ? record : null;
    }

    private Queue<Record> Sort(ReadTransaction transaction)
    {
        // The worst on top, so that it can be let go of; equal keys stay in the order of their arrival.
        var kept = new PriorityQueue<Record, Position>(Comparer<Position>.Create((a, b) => Compare(b, a)));
        var (arrivals, bytes) = (0L, 0L);
        while (Source.Next(transaction) is { } record)
        {
            var position = new Position(pattern.KeyOf(record.Document), arrivals++);
            if (kept.Count == limit && kept.TryPeek(out _, out var worst) && Compare(position, worst) > 0)
            {
                continue;
            }

            var keep = record.Keep();
            kept.Enqueue(keep, position);
            bytes += SizeOf(keep);
            if (kept.Count > limit)
            {
                bytes -= SizeOf(kept.Dequeue());
            }

            if (bytes > MaxBytes)
            {
                throw new CommandException(
                    ErrorCode.QueryExceededMemoryLimitNoDiskUseAllowed,
                    "Executor error during find command :: caused by :: Sort exceeded memory limit of 104857600 bytes. Create an index that has this order.");
            }
        }

        var sorted = new Record[kept.Count];
        for (var i = sorted.Length - 1; i >= 0; i--)
        {
            sorted[i] = kept.Dequeue();
        }

        return new Queue<Record>(sorted);
    }

    private static long SizeOf(Record record) => 256 + record.Bytes.Length;

    private static int Compare(Position a, Position b)
    {
        var order = a.Key.AsSpan().SequenceCompareTo(b.Key);
        return order != 0 ? order : a.Arrival.CompareTo(b.Arrival);
    }

    private readonly record struct Position(byte[] Key, long Arrival);
}
