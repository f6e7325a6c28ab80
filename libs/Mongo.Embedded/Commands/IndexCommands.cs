using Mongo.Bson;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Commands;

internal static class IndexCommands
{
    public static IReadOnlyList<Command> All { get; } =
    [
        new("createIndexes", ["indexes", "commitQuorum"], CreateAsync),
        new("dropIndexes", ["index"], DropAsync),
        new("listIndexes", ["cursor"], ListAsync),
    ];

    private static Task<BsonDocument> CreateAsync(CommandContext context)
    {
        var name = context.Collection;
        var definitions = (context.Array("indexes") ?? []).Select(ParseDefinition).ToList();
        if (definitions.Count == 0)
        {
            throw new CommandException(ErrorCode.BadValue, "Must specify at least one index to create");
        }

        return context.Storage.WriteAsync(transaction =>
        {
            var isNew = transaction.Find(name) is null;
            var before = transaction.FindOrCreate(name).Indexes.Count;
            foreach (var definition in definitions)
            {
                var collection = transaction.Require(name);
                if (!IsThere(collection, definition))
                {
                    transaction.CreateIndex(collection, definition);
                }
            }

            var after = transaction.Require(name).Indexes.Count;
            var reply = new BsonDocument
            {
                { "numIndexesBefore", before },
                { "numIndexesAfter", after },
                { "createdCollectionAutomatically", isNew },
            };
            return before == after ? reply.Add("note", "all indexes already exist") : reply;
        });
    }

    private static IndexDefinition ParseDefinition(BsonValue value) => value.IsBsonDocument
        ? IndexDefinition.Parse(value.AsBsonDocument)
        : throw new CommandException(ErrorCode.TypeMismatch, "The elements of the 'indexes' array must be objects");

    /// <exception cref="CommandException">One of that name or key is there, but another one.</exception>
    private static bool IsThere(CollectionInfo collection, IndexDefinition wanted)
    {
        foreach (var index in collection.Indexes)
        {
            var sameName = string.Equals(index.Name, wanted.Name, StringComparison.Ordinal);
            var sameKey = BsonValueComparer.Instance.Equals(index.Definition.Key, wanted.Key);
            if (sameKey && (index.IsPrimary || (sameName && HasSameOptions(index.Definition, wanted))))
            {
                return true;
            }

            if (sameName)
            {
                throw new CommandException(
                    sameKey ? ErrorCode.IndexOptionsConflict : ErrorCode.IndexKeySpecsConflict,
                    $"An existing index has the same name as the requested index, '{wanted.Name}', and another key or other options");
            }

            if (sameKey && Equals(Option(index.Definition, "partialFilterExpression"), Option(wanted, "partialFilterExpression")))
            {
                throw new CommandException(ErrorCode.IndexOptionsConflict, $"Index already exists with a different name: {index.Name}");
            }
        }

        return false;
    }

    private static bool HasSameOptions(IndexDefinition a, IndexDefinition b) =>
        a.IsUnique == b.IsUnique && a.IsSparse == b.IsSparse && a.ExpireAfter == b.ExpireAfter
        && Equals(Option(a, "partialFilterExpression"), Option(b, "partialFilterExpression"));

    private static BsonValue? Option(IndexDefinition definition, string name) => definition.Document.TryGetValue(name, out var value) ? value : null;

    private static Task<BsonDocument> DropAsync(CommandContext context)
    {
        var name = context.Collection;
        context.TryGet("index", out var wanted);
        return context.Storage.WriteAsync(transaction =>
        {
            var collection = transaction.Find(name) ?? throw new CommandException(ErrorCode.NamespaceNotFound, $"ns not found {name}");
            foreach (var index in Select(collection, wanted))
            {
                transaction.DropIndex(index);
            }

            return new BsonDocument("nIndexesWas", collection.Indexes.Count);
        });
    }

    private static List<IndexInfo> Select(CollectionInfo collection, BsonValue? wanted)
    {
        if (wanted is BsonString { Value: "*" })
        {
            return [.. collection.Indexes.Where(index => !index.IsPrimary)];
        }

        var names = wanted is BsonArray several ? several.Values : wanted is null ? [] : [wanted];
        return [.. names.Select(one => SelectOne(collection, one))];
    }

    private static IndexInfo SelectOne(CollectionInfo collection, BsonValue wanted)
    {
        var index = wanted switch
        {
            BsonString name => collection.FindIndex(name.Value),
            { IsBsonDocument: true } => collection.Indexes.FirstOrDefault(
                index => BsonValueComparer.Instance.Equals(index.Definition.Key, wanted.AsBsonDocument)),
            _ => null,
        };
        if (index is null)
        {
            throw new CommandException(ErrorCode.IndexNotFound, wanted is BsonString text
                ? $"index not found with name [{text.Value}]"
                : "can't find index with that key");
        }

        return index.IsPrimary ? throw new CommandException(ErrorCode.InvalidOptions, "cannot drop _id index") : index;
    }

    private static async Task<BsonDocument> ListAsync(CommandContext context)
    {
        var name = context.Collection;
        var definitions = await context.Storage.ReadAsync(
            transaction => transaction.Require(name).Indexes.Select(index => index.Definition.Document).ToList(), context.CancellationToken);
        return CursorReply.Whole(name.ToString(), definitions);
    }
}
