using InvoiceWeb.Operation.Errors;
using InvoiceWeb.Storage.Database;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Storage;

/// <summary>The collection <c>errors</c>, in the order of its ids. A TTL index takes the old ones out.</summary>
public sealed class MongoErrorStore(DatabaseHost database) : IErrorStore
{
    private static readonly BsonDocument LatestFirst = new("_id", -1);

    private IMongoCollection<BsonDocument> Errors => database.Collection(Collections.Errors);

    public async Task AddAsync(IReadOnlyList<LoggedError> errors, CancellationToken cancellationToken)
    {
        foreach (var error in errors)
        {
            await Errors.InsertOneAsync(ToBson(error), cancellationToken);
        }

        var beyond = new FindOptions { Sort = LatestFirst, Skip = IErrorStore.MaxKept, Limit = 1, Projection = new BsonDocument("_id", 1) };
        if (await Errors.FindOneAsync([], beyond, cancellationToken) is { } first)
        {
            await Errors.DeleteManyAsync(new BsonDocument("_id", new BsonDocument("$lte", first["_id"])), cancellationToken);
        }
    }

    public async Task<IReadOnlyList<LoggedError>> ListAsync(int limit, CancellationToken cancellationToken) =>
        await Errors.FindAsync([], new FindOptions { Sort = LatestFirst, Limit = limit }, cancellationToken).Select(ToError).ToListAsync(cancellationToken);

    private static BsonDocument ToBson(LoggedError error) => new()
    {
        { "_id", ObjectId.GenerateNewId(error.At) },
        { "at", InvoiceDocuments.ToBson(error.At) },
        { "instance", error.Instance },
        { "category", error.Category },
        { "eventId", error.EventId },
        { "template", error.Template },
        { "exception", error.Exception is { } exception ? exception : BsonNull.Value },
        { "reference", error.Reference is { } reference ? reference : BsonNull.Value },
    };

    private static LoggedError ToError(BsonDocument document) => new(
        InvoiceDocuments.ToTime(document["at"]),
        document["instance"].AsString,
        document["category"].AsString,
        document["eventId"].ToInt32(),
        document["template"].AsString,
        (document["exception"] as BsonString)?.Value,
        (document["reference"] as BsonString)?.Value);
}
