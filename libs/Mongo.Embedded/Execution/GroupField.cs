using Mongo.Embedded.Aggregation;

namespace Mongo.Embedded.Execution;

/// <summary>A field of a group.</summary>
internal sealed record GroupField(string Name, Expression Value, Func<Accumulator> Create);
