using Mongo.Bson;
using Mongo.Embedded.Query;

namespace Mongo.Embedded.Update;

/// <summary>Operators, each on one path, in MongoDB's order: by path.</summary>
internal sealed class OperatorUpdate(IReadOnlyList<UpdateOperation> operations) : DocumentUpdate
{
    public static OperatorUpdate Parse(BsonDocument update)
    {
        var operations = new List<UpdateOperation>();
        foreach (var element in update)
        {
            if (!element.Value.IsBsonDocument)
            {
                throw new CommandException(
                    ErrorCode.FailedToParse, $"Modifiers operate on fields but we found type {TypeNames.Of(element.Value)} instead for {element.Name}.");
            }

            foreach (var (name, operand) in element.Value.AsBsonDocument)
            {
                AddOperation(operations, OperationParser.Parse(element.Name, ParsePath(name), operand));
            }
        }

        return new OperatorUpdate([.. operations.OrderBy(operation => operation.Path.Text, StringComparer.Ordinal)]);
    }

    public override BsonDocument Apply(BsonDocument document, UpdateContext context)
    {
        document.TryGetValue("_id", out var id);
        foreach (var operation in operations)
        {
            operation.Apply(document, context);
        }

        if (id is not null && !(document.TryGetValue("_id", out var now) && BsonValueComparer.Instance.Equals(id, now)))
        {
            throw new CommandException(
                ErrorCode.ImmutableField, "Performing an update on the path '_id' would modify the immutable field '_id'");
        }

        return document;
    }

    private static void AddOperation(List<UpdateOperation> operations, UpdateOperation operation)
    {
        if (operations.Exists(other => other.Path.Overlaps(operation.Path)))
        {
            throw new CommandException(
                ErrorCode.ConflictingUpdateOperators, $"Updating the path '{operation.Path}' would create a conflict at '{operation.Path}'");
        }

        operations.Add(operation);
    }

    private static FieldPath ParsePath(string name)
    {
        var path = new FieldPath(name);
        if (path.Parts.Any(part => part.Length == 0))
        {
            throw new CommandException(ErrorCode.EmptyFieldName, $"The update path '{name}' contains an empty field name, which is not allowed.");
        }

        if (path.Parts.FirstOrDefault(part => part.StartsWith('$')) is { } dollar)
        {
            throw dollar is "$" || dollar.StartsWith("$[", StringComparison.Ordinal)
                ? new CommandException(ErrorCode.NotImplemented, $"Positional operators, as in '{name}', are not supported by this server")
                : new CommandException(ErrorCode.DollarPrefixedFieldName, $"The dollar ($) prefixed field '{dollar}' in '{name}' is not valid for storage.");
        }

        return path;
    }
}
