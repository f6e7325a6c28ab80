using Mongo.Embedded.Aggregation;

namespace Mongo.Embedded.Execution;

/// <summary>A field of a group.</summary>
internal sealed record GroupField(string Name, Expression Value, Func<Accumulator> Create)
{
    /// <summary>The group's own key has its place already; only $count could ask for it.</summary>
    public string Name { get; } = Name is not "_id" ? Name : throw new CommandException(ErrorCode.Location40156, "the count field cannot be '_id'");
}
