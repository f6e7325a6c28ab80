using Mongo.Bson;

namespace Mongo.Embedded.Storage;

/// <summary>Error 11000 as drivers parse it.</summary>
internal static class DuplicateKey
{
    public static CommandException Error(CollectionInfo collection, IndexInfo index, BsonDocument document)
    {
        var values = new BsonDocument();
        foreach (var field in index.Definition.Fields)
        {
            values.Add(field.Path.Text, field.Path.Find(document) ?? BsonNull.Value);
        }

        var text = string.Join(", ", values.Select(element => $"{element.Name}: {Describe(element.Value)}"));
        var message = $"E11000 duplicate key error collection: {collection.Name} index: {index.Name} dup key: {{ {text} }}";
        return new CommandException(ErrorCode.DuplicateKey, message)
        {
            Details = new BsonDocument { { "keyPattern", index.Definition.Key }, { "keyValue", values } },
        };
    }

    private static string Describe(BsonValue value) => value switch
    {
        BsonString text => $"\"{text.Value}\"",
        BsonObjectId id => $"ObjectId('{id.Value}')",
        BsonInt32 or BsonInt64 => value.ToInt64().ToString(provider: null),
        BsonNull => "null",
        BsonBoolean boolean => boolean.Value ? "true" : "false",
        _ => value.BsonType.ToString(),
    };
}
