using Mongo.Bson;

namespace Mongo.Embedded.Aggregation;

/// <summary>Gathers one value of a group.</summary>
internal abstract class Accumulator
{
    public abstract BsonValue Result { get; }

    public abstract void Add(BsonValue? value);

    public static Func<Accumulator> Named(string name) => name switch
    {
        "$sum" => () => new SumAccumulator(),
        "$avg" => () => new AverageAccumulator(),
        "$min" => () => new ExtremeAccumulator(-1),
        "$max" => () => new ExtremeAccumulator(1),
        "$first" => () => new EdgeAccumulator(isFirst: true),
        "$last" => () => new EdgeAccumulator(isFirst: false),
        "$push" => () => new ListAccumulator(isSet: false),
        "$addToSet" => () => new ListAccumulator(isSet: true),
        _ => throw new CommandException(ErrorCode.Location15952, $"unknown group operator '{name}'. This server does not support it."),
    };
}
