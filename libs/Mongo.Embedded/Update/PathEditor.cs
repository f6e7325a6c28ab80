using Mongo.Bson;
using Mongo.Embedded.Query;

namespace Mongo.Embedded.Update;

/// <summary>Changes what a dotted path names, making what is missing on the way.</summary>
internal static class PathEditor
{
    /// <summary>As MongoDB's limit for filling an array up to a position.</summary>
    private const int MaxPadding = 1_500_000;

    public static void Set(BsonDocument document, FieldPath path, BsonValue value)
    {
        BsonValue parent = document;
        for (var depth = 0; depth < path.Parts.Count - 1; depth++)
        {
            var child = Child(parent, path.Parts[depth]);
            if (child is null)
            {
                child = new BsonDocument();
                SetChild(parent, path, depth, child);
            }
            else if (!child.IsBsonDocument && child is not BsonArray)
            {
                throw NotViable(path, depth + 1, child);
            }

            parent = child;
        }

        SetChild(parent, path, path.Parts.Count - 1, value);
    }

    /// <summary>An element of an array becomes null, so that the others keep their positions.</summary>
    public static void Remove(BsonDocument document, FieldPath path)
    {
        BsonValue? parent = document;
        foreach (var part in path.Parts.SkipLast(1))
        {
            parent = Child(parent, part);
        }

        var name = path.Parts[^1];
        if (parent is BsonArray array && Child(array, name) is not null && FieldPath.TryParsePosition(name, out var position))
        {
            array[position] = BsonNull.Value;
        }
        else if (parent is BsonDocument owner)
        {
            owner.Remove(name);
        }
    }

    private static BsonValue? Child(BsonValue? parent, string name) => parent switch
    {
        BsonDocument document => document.TryGetValue(name, out var value) ? value : null,
        BsonArray array => FieldPath.TryParsePosition(name, out var position) && position < array.Count ? array[position] : null,
        _ => null,
    };

    private static void SetChild(BsonValue parent, FieldPath path, int depth, BsonValue value)
    {
        var name = path.Parts[depth];
        if (parent is not BsonArray array)
        {
            parent.AsBsonDocument.Set(name, value);
            return;
        }

        if (!FieldPath.TryParsePosition(name, out var position) || position > array.Count + MaxPadding)
        {
            throw NotViable(path, depth, array);
        }

        while (array.Count <= position)
        {
            array.Add(BsonNull.Value);
        }

        array[position] = value;
    }

    private static CommandException NotViable(FieldPath path, int depth, BsonValue parent) => new(
        ErrorCode.PathNotViable,
        $"Cannot create field '{path.Parts[depth]}' in element {{{(depth > 0 ? path.Parts[depth - 1] : string.Empty)}: {TypeNames.Of(parent)}}}");
}
