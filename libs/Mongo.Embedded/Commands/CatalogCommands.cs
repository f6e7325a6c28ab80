using Mongo.Bson;
using Mongo.Embedded.Query;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Commands;

/// <summary>Databases and collections.</summary>
internal static class CatalogCommands
{
    public static IReadOnlyList<Command> All { get; } =
    [
        new("listDatabases", ["filter", "nameOnly", "authorizedDatabases"], ListDatabasesAsync),
        new("listCollections", ["filter", "nameOnly", "authorizedCollections", "cursor"], ListCollectionsAsync),
        new("create", [], CreateAsync),
        new("drop", [], DropAsync),
        new("dropDatabase", [], DropDatabaseAsync),
        new("collStats", ["scale"], CollectionStatisticsAsync),
    ];

    private static async Task<BsonDocument> ListDatabasesAsync(CommandContext context)
    {
        var filter = FilterParser.Parse(context.Document("filter") ?? []);
        var databases = await context.Storage.ReadAsync(
            transaction => transaction.Catalog.Collections.Values.GroupBy(collection => collection.Name.Database, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => DescribeDatabase(transaction, group))
                .Where(filter.Matches)
                .ToList(),
            context.CancellationToken);
        if (context.IsSet("nameOnly"))
        {
            return new BsonDocument("databases", new BsonArray(databases.Select(database => new BsonDocument("name", database["name"]))));
        }

        return new BsonDocument
        {
            { "databases", new BsonArray(databases) },
            { "totalSize", databases.Sum(database => database["sizeOnDisk"].ToInt64()) },
        };
    }

    private static BsonDocument DescribeDatabase(ReadTransaction transaction, IGrouping<string, CollectionInfo> collections) => new()
    {
        { "name", collections.Key },
        { "sizeOnDisk", collections.Sum(collection => transaction.Size(collection).Bytes) },
        { "empty", collections.All(collection => transaction.Size(collection).Count == 0) },
    };

    private static async Task<BsonDocument> ListCollectionsAsync(CommandContext context)
    {
        var filter = FilterParser.Parse(context.Document("filter") ?? []);
        var collections = await context.Storage.ReadAsync(
            transaction => InDatabase(transaction, context.Database).Select(Describe).Where(filter.Matches).ToList(),
            context.CancellationToken);
        var shown = context.IsSet("nameOnly")
            ? collections.Select(collection => new BsonDocument { { "name", collection["name"] }, { "type", collection["type"] } })
            : collections;
        return CursorReply.Whole($"{context.Database}.$cmd.listCollections", shown);
    }

    private static BsonDocument Describe(CollectionInfo collection) => new()
    {
        { "name", collection.Name.Collection },
        { "type", "collection" },
        { "options", new BsonDocument() },
        { "info", new BsonDocument { { "readOnly", false }, { "uuid", new BsonBinaryData(collection.Uuid) } } },
        { "idIndex", IndexDefinition.Primary.Document },
    };

    private static Task<BsonDocument> CreateAsync(CommandContext context)
    {
        var name = context.Collection;
        return context.Storage.WriteAsync(transaction =>
        {
            if (transaction.Find(name) is not null)
            {
                throw new CommandException(ErrorCode.NamespaceExists, $"Collection already exists. NS: {name}");
            }

            transaction.FindOrCreate(name);
            return new BsonDocument();
        });
    }

    private static Task<BsonDocument> DropAsync(CommandContext context)
    {
        var name = context.Collection;
        return context.Storage.WriteAsync(transaction =>
        {
            var collection = transaction.Find(name) ?? throw new CommandException(ErrorCode.NamespaceNotFound, "ns not found");
            transaction.Drop(collection);
            return new BsonDocument { { "nIndexesWas", collection.Indexes.Count }, { "ns", name.ToString() } };
        });
    }

    private static Task<BsonDocument> DropDatabaseAsync(CommandContext context)
    {
        var database = context.Database;
        return context.Storage.WriteAsync(transaction =>
        {
            var collections = InDatabase(transaction, database).ToList();
            if (collections.Count == 0)
            {
                return new BsonDocument();
            }

            foreach (var collection in collections)
            {
                transaction.Drop(collection);
            }

            transaction.Log(OplogKind.DropDatabase, new Namespace(database, string.Empty));
            return new BsonDocument("dropped", database);
        });
    }

    private static Task<BsonDocument> CollectionStatisticsAsync(CommandContext context)
    {
        var name = context.Collection;
        var scale = Math.Max(context.Count("scale") ?? 1, 1);
        return context.Storage.ReadAsync(
            transaction =>
            {
                var collection = transaction.Find(name);
                var (count, bytes) = collection is null ? default : transaction.Size(collection);
                return new BsonDocument
                {
                    { "ns", name.ToString() },
                    { "size", bytes / scale },
                    { "count", count },
                    { "avgObjSize", count == 0 ? 0 : bytes / count },
                    { "storageSize", bytes / scale },
                    { "capped", false },
                    { "nindexes", collection?.Indexes.Count ?? 0 },
                    { "scaleFactor", scale },
                };
            },
            context.CancellationToken);
    }

    private static IEnumerable<CollectionInfo> InDatabase(ReadTransaction transaction, string database) => transaction.Catalog.Collections.Values
        .Where(collection => string.Equals(collection.Name.Database, database, StringComparison.Ordinal))
        .OrderBy(collection => collection.Name.Collection, StringComparer.Ordinal);
}
