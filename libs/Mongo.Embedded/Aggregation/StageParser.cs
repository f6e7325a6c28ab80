using Mongo.Bson;
using Mongo.Embedded.Execution;
using Mongo.Embedded.Planning;
using Mongo.Embedded.Query;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Aggregation;

/// <summary>The stages by name.</summary>
internal static class StageParser
{
    public static Func<RecordStream, Deadline, RecordStream> Parse(BsonElement stage) => stage.Name switch
    {
        "$match" => ParseMatch(stage),
        "$project" => ParseProject(stage),
        "$addFields" or "$set" => ParseAddFields(stage),
        "$unset" => ParseUnset(stage),
        "$group" => ParseGroup(stage),
        "$sort" => ParseSort(stage),
        "$limit" => ParseLimit(stage),
        "$skip" => ParseSkip(stage),
        "$count" => ParseCount(stage),
        "$unwind" => ParseUnwind(stage),
        _ => throw new CommandException(
            ErrorCode.Location40324, $"Unrecognized pipeline stage name: '{stage.Name}'. This server does not support it here."),
    };

    public static BsonDocument RequireDocument(BsonElement stage) => stage.Value.IsBsonDocument
        ? stage.Value.AsBsonDocument
        : throw new CommandException(ErrorCode.Location15959, $"the {stage.Name} specification must be an object");

    public static long RequireCount(BsonElement stage, int minimum)
    {
        var isSkip = stage.Name is "$skip";
        if (!stage.Value.IsNumeric || stage.Value.ToDouble() is not (var count and < long.MaxValue) || count != Math.Floor(count))
        {
            throw new CommandException(isSkip ? ErrorCode.Location15972 : ErrorCode.Location15957, $"Argument to {stage.Name} must be a whole number");
        }

        return count >= minimum
            ? (long)count
            : throw new CommandException(isSkip ? ErrorCode.Location15956 : ErrorCode.Location15958, isSkip
                ? "Argument to $skip cannot be negative"
                : "the limit must be positive");
    }

    public static string RequireCountName(BsonElement stage) =>
        stage.Value is BsonString { Value: { Length: > 0 } and not "_id" and var name } && !name.StartsWith('$') && !name.Contains('.', StringComparison.Ordinal)
            ? name
            : throw new CommandException(ErrorCode.Location40156, "the count field must be a non-empty string other than '_id', without $ in front and without '.'");

    private static Func<RecordStream, Deadline, RecordStream> ParseMatch(BsonElement stage)
    {
        var filter = FilterParser.Parse(RequireDocument(stage));
        return (source, deadline) => new FilterStream(source, filter, deadline);
    }

    private static Func<RecordStream, Deadline, RecordStream> ParseProject(BsonElement stage)
    {
        var document = RequireDocument(stage);
        if (document.ElementCount == 0)
        {
            throw new CommandException(ErrorCode.Location51272, "Invalid $project :: caused by :: projection specification must have at least one field");
        }

        var projection = Projection.Parse(document);
        return (source, _) => new TransformStream(source, projection.Apply);
    }

    private static Func<RecordStream, Deadline, RecordStream> ParseAddFields(BsonElement stage)
    {
        var fields = Flatten(RequireDocument(stage), string.Empty).Select(field => (new FieldPath(field.Name), ExpressionParser.Parse(field.Value))).ToList();
        return (source, _) => new TransformStream(source, document => ComputedFields.Add(document, fields, new Scope(new Record(document))));
    }

    /// <summary>A document that is no expression names fields further down.</summary>
    private static IEnumerable<BsonElement> Flatten(BsonDocument document, string prefix) => document.SelectMany(element =>
        element.Value is BsonDocument { ElementCount: > 0 } inner && !inner.Elements[0].Name.StartsWith('$')
            ? Flatten(inner, $"{prefix}{element.Name}.")
            : [element with { Name = prefix + element.Name }]);

    private static Func<RecordStream, Deadline, RecordStream> ParseUnset(BsonElement stage)
    {
        var names = stage.Value is BsonArray several ? several.Values : [stage.Value];
        if (names.Count == 0 || names.Any(name => name is not BsonString))
        {
            throw new CommandException(ErrorCode.Location31120, "$unset specification must be a string or an array of strings");
        }

        var projection = Projection.Parse(new BsonDocument(names.Select(name => new BsonElement(name.AsString, false))));
        return (source, _) => new TransformStream(source, projection.Apply);
    }

    private static Func<RecordStream, Deadline, RecordStream> ParseGroup(BsonElement stage)
    {
        var document = RequireDocument(stage);
        if (!document.TryGetValue("_id", out var given))
        {
            throw new CommandException(ErrorCode.Location15955, "a group specification must include an _id");
        }

        var id = ExpressionParser.Parse(given);
        var fields = document.Where(element => element.Name is not "_id").Select(ParseGroupField).ToList();
        return (source, _) => new GroupStream(source, id, fields);
    }

    private static GroupField ParseGroupField(BsonElement element) => element.Value is BsonDocument { ElementCount: 1 } accumulator
        ? new GroupField(element.Name, ExpressionParser.Parse(accumulator[0]), Accumulator.Named(accumulator.Elements[0].Name))
        : throw new CommandException(ErrorCode.Location40234, $"The field '{element.Name}' must be an accumulator object");

    private static Func<RecordStream, Deadline, RecordStream> ParseSort(BsonElement stage)
    {
        var pattern = SortPattern.Parse(RequireDocument(stage))
            ?? throw new CommandException(ErrorCode.Location15976, "$sort stage must have at least one sort key");
        return (source, _) => new SortStream(source, pattern, limit: null);
    }

    private static Func<RecordStream, Deadline, RecordStream> ParseLimit(BsonElement stage)
    {
        var count = RequireCount(stage, minimum: 1);
        return (source, _) => new LimitStream(source, count);
    }

    private static Func<RecordStream, Deadline, RecordStream> ParseSkip(BsonElement stage)
    {
        var count = RequireCount(stage, minimum: 0);
        return (source, _) => new SkipStream(source, count);
    }

    private static Func<RecordStream, Deadline, RecordStream> ParseCount(BsonElement stage)
    {
        IReadOnlyList<GroupField> fields = [new(RequireCountName(stage), new LiteralExpression(1), Accumulator.Named("$sum"))];
        var withoutId = Projection.Parse(new BsonDocument("_id", false));
        return (source, _) => new TransformStream(new GroupStream(source, new LiteralExpression(BsonNull.Value), fields), withoutId.Apply);
    }

    private static Func<RecordStream, Deadline, RecordStream> ParseUnwind(BsonElement stage)
    {
        var options = stage.Value as BsonDocument;
        var path = (options is null ? stage.Value : options.GetValue("path", BsonNull.Value)) as BsonString;
        if (path is not { Value: ['$', _, ..] })
        {
            throw new CommandException(ErrorCode.Location28818, "path option to $unwind stage should be prefixed with a '$'");
        }

        var position = options?.TryGetValue("includeArrayIndex", out var index) == true ? new FieldPath(index.AsString) : null;
        var keepsEmpty = options?.GetValue("preserveNullAndEmptyArrays", false).ToBoolean() == true;
        return (source, _) => new UnwindStream(source, new FieldPath(path.Value[1..]), position, keepsEmpty);
    }
}
