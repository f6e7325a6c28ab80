using Mongo.Bson;

namespace Mongo.Embedded.Writing;

/// <summary>What a document has to fulfil to be stored.</summary>
internal static class DocumentRules
{
    public static void RequireStorable(BsonDocument document)
    {
        if (document.TryGetValue("_id", out var id) && id is BsonArray or BsonRegularExpression or BsonUndefined)
        {
            throw new CommandException(ErrorCode.InvalidIdField, $"The '_id' value cannot be of type {Query.TypeNames.Of(id)}");
        }

        if (document.Names.FirstOrDefault(name => name.StartsWith('$')) is { } name)
        {
            throw new CommandException(
                ErrorCode.DollarPrefixedFieldName, $"Document can't have $ prefixed field names: {name}");
        }
    }
}
