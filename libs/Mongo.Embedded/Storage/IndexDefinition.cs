using Mongo.Bson;
using Mongo.Embedded.Query;

namespace Mongo.Embedded.Storage;

/// <summary>What createIndexes asked for, checked; its document is what listIndexes shows.</summary>
internal sealed record IndexDefinition
{
    public const string PrimaryName = "_id_";

    private static readonly string[] s_options =
        ["v", "key", "name", "unique", "sparse", "background", "expireAfterSeconds", "partialFilterExpression", "ns"];

    private IndexDefinition(BsonDocument document, IReadOnlyList<IndexField> fields)
    {
        Document = document;
        Fields = fields;
        Name = document["name"].AsString;
        IsUnique = IsSet("unique") || string.Equals(Name, PrimaryName, StringComparison.Ordinal);
        IsSparse = IsSet("sparse");
        ExpireAfter = document.TryGetValue("expireAfterSeconds", out var seconds) ? TimeSpan.FromSeconds(seconds.ToInt64()) : null;
        Partial = document.TryGetValue("partialFilterExpression", out var filter) ? FilterParser.Parse(filter.AsBsonDocument) : null;
    }

    public static IndexDefinition Primary { get; } = Parse(new BsonDocument
    {
        { "v", 2 },
        { "key", new BsonDocument("_id", 1) },
        { "name", PrimaryName },
    });

    public BsonDocument Document { get; }

    public IReadOnlyList<IndexField> Fields { get; }

    public string Name { get; }

    public bool IsUnique { get; }

    public bool IsSparse { get; }

    public TimeSpan? ExpireAfter { get; }

    public Filter? Partial { get; }

    public BsonDocument Key => Document["key"].AsBsonDocument;

    public bool Equals(IndexDefinition? other) => other is not null && Document.Equals(other.Document);

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    public static IndexDefinition Parse(BsonDocument document)
    {
        foreach (var element in document)
        {
            if (!s_options.Contains(element.Name, StringComparer.Ordinal))
            {
                throw new CommandException(
                    ErrorCode.InvalidIndexSpecificationOption,
                    $"The index option '{element.Name}' is not supported by this server.");
            }
        }

        if (!document.TryGetValue("key", out var key) || !key.IsBsonDocument || key.AsBsonDocument.ElementCount == 0)
        {
            throw new CommandException(ErrorCode.CannotCreateIndex, "Index keys cannot be empty.");
        }

        if (!document.TryGetValue("name", out var name) || name is not BsonString { Value.Length: > 0 })
        {
            throw new CommandException(ErrorCode.FailedToParse, "The 'name' field is a required property of an index specification");
        }

        if (document.TryGetValue("expireAfterSeconds", out var seconds) && !(seconds.IsNumeric && seconds.ToDouble() is >= 0 and <= int.MaxValue))
        {
            throw new CommandException(ErrorCode.CannotCreateIndex, "TTL index 'expireAfterSeconds' option must be a number from 0 to 2147483647");
        }

        var stored = document with { };
        stored.Remove("ns");
        stored.Remove("background");
        if (!stored.Contains("v"))
        {
            stored.InsertAt(0, new BsonElement("v", 2));
        }

        return new IndexDefinition(stored, [.. key.AsBsonDocument.Select(ParseField)]);
    }

    private static IndexField ParseField(BsonElement element)
    {
        if (element.Value is BsonString)
        {
            throw new CommandException(ErrorCode.CannotCreateIndex, $"Index type '{element.Value.AsString}' is not supported by this server.");
        }

        if (!element.Value.IsNumeric || element.Value.ToDouble() is 0 or double.NaN)
        {
            throw new CommandException(ErrorCode.CannotCreateIndex, $"Values in the index key pattern must be non-zero numbers, for field '{element.Name}'.");
        }

        if (element.Name.Length == 0 || element.Name.StartsWith('$') || element.Name.Contains("$**", StringComparison.Ordinal)
            || element.Name.Split('.').Any(part => part.Length == 0))
        {
            throw new CommandException(ErrorCode.CannotCreateIndex, $"'{element.Name}' is not a path that this server can index.");
        }

        return new IndexField(new FieldPath(element.Name), element.Value.ToDouble() < 0);
    }

    private bool IsSet(string option) => Document.TryGetValue(option, out var value) && value.ToBoolean();
}
