using Mongo.Bson;

namespace Mongo.Embedded.Aggregation;

/// <summary>"$a.b": through an array it yields the array of what its documents have there.</summary>
internal sealed class FieldExpression(string path) : Expression
{
    private readonly string[] _parts = path.Split('.');

    public override BsonValue? Evaluate(Scope scope) => Find(scope.Root, 0);

    private BsonValue? Find(BsonValue? value, int depth) => depth == _parts.Length ? value : value switch
    {
        { IsBsonDocument: true } => value.AsBsonDocument.TryGetValue(_parts[depth], out var child) ? Find(child, depth + 1) : null,
        BsonArray array => new BsonArray(array.Select(element => element.IsBsonDocument ? Find(element, depth) : null).OfType<BsonValue>()),
        _ => null,
    };
}
