using Mongo.Bson;

namespace Mongo.Embedded.Aggregation;

/// <summary>Stages that ask for nothing but how many there are: $count, and what drivers make of countDocuments.</summary>
internal sealed record PlainCount(long Skip, long Limit, Func<int, BsonDocument> Describe)
{
    /// <summary>Takes them off the queue if it begins with them.</summary>
    public static PlainCount? TryTake(Queue<BsonElement> stages)
    {
        var ahead = stages.ToList();
        var hasSkip = ahead is [{ Name: "$skip" }, ..];
        var hasLimit = ahead[(hasSkip ? 1 : 0)..] is [{ Name: "$limit" }, ..];
        if (ahead[((hasSkip ? 1 : 0) + (hasLimit ? 1 : 0))..] is not [var last, ..] || Describer(last) is not { } describe)
        {
            return null;
        }

        var skip = hasSkip ? StageParser.RequireCount(stages.Dequeue(), minimum: 0) : 0;
        var limit = hasLimit ? StageParser.RequireCount(stages.Dequeue(), minimum: 1) : long.MaxValue;
        stages.Dequeue();
        return new PlainCount(skip, limit, describe);
    }

    private static Func<int, BsonDocument>? Describer(BsonElement stage) => stage switch
    {
        { Name: "$count" } when StageParser.RequireCountName(stage) is var name => count => new BsonDocument(name, count),
        { Name: "$group", Value: BsonDocument { ElementCount: 2 } group } when group.Elements[0] is { Name: "_id", Value: BsonNull or BsonInt32 } id
            && group.Elements[1] is { Value: BsonDocument { ElementCount: 1 } sum } field
            && sum.TryGetValue("$sum", out var one) && one is BsonInt32 { Value: 1 } => count => new BsonDocument { id, { field.Name, count } },
        _ => null,
    };
}
