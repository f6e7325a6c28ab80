using Mongo.Bson;
using Mongo.Embedded.Aggregation;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Execution;

/// <summary>$group: one document for each value of _id.</summary>
internal sealed class GroupStream(RecordStream source, Expression id, IReadOnlyList<GroupField> fields) : PipedStream(source)
{
    private const int MaxGroups = 1_000_000;

    private Queue<BsonDocument>? _groups;

    public override Record? Next(ReadTransaction transaction)
    {
        _groups ??= Gather(transaction);
        return _groups.TryDequeue(out var group) ? new Record(group) : null;
    }

    private Queue<BsonDocument> Gather(ReadTransaction transaction)
    {
        var groups = new Dictionary<BsonValue, Accumulator[]>(BsonValueComparer.Instance);
        while (Source.Next(transaction) is { } record)
        {
            var scope = new Scope(record);
            var key = id.Evaluate(scope) ?? BsonNull.Value;
            if (!groups.TryGetValue(key, out var accumulators))
            {
                accumulators = [.. fields.Select(field => field.Create())];
                groups.Add(key, accumulators);
                if (groups.Count > MaxGroups)
                {
                    throw new CommandException(
                        ErrorCode.QueryExceededMemoryLimitNoDiskUseAllowed, $"$group makes more than {MaxGroups} groups");
                }
            }

            for (var i = 0; i < accumulators.Length; i++)
            {
                accumulators[i].Add(fields[i].Value.Evaluate(scope));
            }
        }

        return new Queue<BsonDocument>(groups.Select(group => Describe(group.Key, group.Value)));
    }

    private BsonDocument Describe(BsonValue key, Accumulator[] accumulators)
    {
        var document = new BsonDocument("_id", key);
        for (var i = 0; i < accumulators.Length; i++)
        {
            document.Add(fields[i].Name, accumulators[i].Result);
        }

        return document;
    }
}
