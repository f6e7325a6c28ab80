using Mongo.Bson;

namespace Mongo.Embedded.Query;

/// <summary>Changes one path in a copy that shares everything else with the original.</summary>
internal static class PathCopy
{
    /// <param name="document">Stays as it is.</param>
    /// <param name="path">Into each document of an array on the way.</param>
    /// <param name="value">Null takes the field away.</param>
    public static BsonDocument With(BsonDocument document, FieldPath path, BsonValue? value) => With(document, path.Parts, 0, value);

    private static BsonDocument With(BsonDocument document, IReadOnlyList<string> parts, int depth, BsonValue? value)
    {
        var copy = document with { };
        var name = parts[depth];
        if (depth < parts.Count - 1)
        {
            copy.TryGetValue(name, out var child);
            value = Inside(child, parts, depth + 1, value);
        }

        if (value is null)
        {
            copy.Remove(name);
        }
        else
        {
            copy.Set(name, value);
        }

        return copy;
    }

    private static BsonValue? Inside(BsonValue? child, IReadOnlyList<string> parts, int depth, BsonValue? value) => child switch
    {
        BsonArray array => new BsonArray(array.Select(element => Inside(element, parts, depth, value) ?? element)),
        { IsBsonDocument: true } => With(child.AsBsonDocument, parts, depth, value),
        _ => value is null ? child : With([], parts, depth, value),
    };
}
