using Mongo.Bson;
using Mongo.Embedded.Aggregation;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Query;

/// <summary>Which fields of a document are shown: only those named, or all but those named.</summary>
internal sealed class Projection
{
    private readonly ProjectionNode _root;
    private readonly bool _isInclusion;
    private readonly bool _showsId;
    private readonly IReadOnlyList<(FieldPath Path, Expression Value)> _computed;

    private Projection(ProjectionNode root, IReadOnlyList<(FieldPath Path, Expression Value)> computed, bool isInclusion, bool showsId)
    {
        _root = root;
        _computed = computed;
        _isInclusion = isInclusion;
        _showsId = showsId;
    }

    public static Projection Parse(BsonDocument projection)
    {
        var root = new ProjectionNode();
        bool? isInclusion = null;
        var showsId = true;
        var computed = new List<(FieldPath, Expression)>();
        foreach (var (name, value) in Flatten(projection, string.Empty))
        {
            if (ProjectionOperation.IsExpression(value))
            {
                computed.Add((new FieldPath(name), ExpressionParser.Parse(value)));
                continue;
            }

            var operation = ProjectionOperation.Parse(name, value);
            if (name is "_id" && operation.Includes is { } shows)
            {
                showsId = shows;
                continue;
            }

            if (operation.Includes is { } includes && (isInclusion ??= includes) != includes)
            {
                throw new CommandException(
                    includes ? ErrorCode.Location31253 : ErrorCode.Location31254, $"Cannot do {(includes ? "inclusion" : "exclusion")} on field {name} in {(includes ? "exclusion" : "inclusion")} projection");
            }

            root.Add(new FieldPath(name), operation);
        }

        // Nothing but _id is named: then _id decides.
        var fallback = projection.Contains("_id") && showsId && root.IsEmpty;
        if (computed.Count > 0 && isInclusion == false)
        {
            throw new CommandException(ErrorCode.Location31252, "Cannot compute fields in an exclusion projection");
        }

        return new Projection(root, computed, isInclusion ?? (fallback || root.HasElementMatch || computed.Count > 0), showsId);
    }

    public BsonDocument Apply(BsonDocument document)
    {
        var result = Apply(document, _root, isTop: true);
        return _computed.Count == 0 ? result : ComputedFields.Add(result, _computed, new Scope(new Record(document)));
    }

    private static IEnumerable<(string Name, BsonValue Value)> Flatten(BsonDocument projection, string prefix)
    {
        foreach (var (name, value) in projection)
        {
            if (value is BsonDocument { ElementCount: > 0 } inner && !inner.Elements[0].Name.StartsWith('$'))
            {
                foreach (var entry in Flatten(inner, $"{prefix}{name}."))
                {
                    yield return entry;
                }
            }
            else
            {
                yield return (prefix + name, value);
            }
        }
    }

    private BsonDocument Apply(BsonDocument document, ProjectionNode node, bool isTop)
    {
        var result = new BsonDocument();
        foreach (var (name, value) in document)
        {
            var child = node.Find(name);
            var isId = isTop && name is "_id" && child is null;
            var isShown = isId ? _showsId : child is not null || !_isInclusion;
            if (isShown && (child is null ? value : Apply(value, child)) is { } shown)
            {
                result.Set(name, shown);
            }
        }

        return result;
    }

    private BsonValue? Apply(BsonValue value, ProjectionNode node)
    {
        if (node.Operation is { } operation)
        {
            return operation.Apply(value);
        }

        return value switch
        {
            BsonArray array => new BsonArray(array.Select(element => Apply(element, node)).OfType<BsonValue>()),
            { IsBsonDocument: true } => Apply(value.AsBsonDocument, node, isTop: false),
            _ => _isInclusion ? null : value,
        };
    }
}
