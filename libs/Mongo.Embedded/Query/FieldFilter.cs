using System.Collections.Frozen;
using Mongo.Bson;

namespace Mongo.Embedded.Query;

/// <summary>Asks one thing of the values that a path reaches.</summary>
internal sealed class FieldFilter : Filter
{
    private readonly Func<BsonValue?, bool> _matches;

    public FieldFilter(FieldPath path, ValueTest test)
    {
        Path = path;
        Test = test;
        _matches = test.Matches;
        Fields = FrozenSet.Create(StringComparer.Ordinal, path.Parts[0]);
    }

    public FieldPath Path { get; }

    public ValueTest Test { get; }

    public override IReadOnlySet<string> Fields { get; }

    public override bool Matches(BsonDocument document) => Path.Any(document, _matches, Test.EntersArrays);
}
