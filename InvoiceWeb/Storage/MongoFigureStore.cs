using InvoiceWeb.Dashboard.Figures;
using InvoiceWeb.Dashboard.Ports;
using InvoiceWeb.Storage.Database;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Storage;

/// <summary>
/// The collection <c>figures</c>, a document a bucket. Each keeps the number of the last batch of each source, so that a batch that is
/// written again, wholly or in part, adds nothing twice.
/// </summary>
public sealed class MongoFigureStore(DatabaseHost database) : IFigureStore
{
    private const int BulkSize = 500;

    private IMongoCollection<BsonDocument> Figures => database.Collection(Collections.Figures);

    public async Task ApplyAsync(
        string source, long number, IReadOnlyDictionary<FigureKey, FigureEdit> edits, CancellationToken cancellationToken)
    {
        foreach (var some in edits.Chunk(BulkSize))
        {
            var writes = some.Select(edit => FigureDocuments.ToWrite(edit.Key, edit.Value, source, number)).ToList();
            var refused = await WriteAsync(writes, cancellationToken);

            // Either the bucket has this batch already, or another instance made the bucket in the same moment. The second time can only mean the first.
            await WriteAsync(refused, cancellationToken);
        }
    }

    public async Task<IReadOnlyList<Figure>> ReadAsync(FigureKind kind, FigureStretch stretch, CancellationToken cancellationToken) =>
        await Figures.FindAsync(FigureDocuments.ToQuery(kind, stretch), new FindOptions { BatchSize = 2_000 }, cancellationToken)
            .Select(document => FigureDocuments.ToFigure(document, kind))
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<NamedSum>> TopAsync(
        FigureKind kind, FigureStretch stretch, string counter, int limit, CancellationToken cancellationToken)
    {
        BsonDocument[] pipeline =
        [
            new("$match", FigureDocuments.ToQuery(kind, stretch)),
            new("$group", new BsonDocument { { "_id", "$name" }, { "sum", new BsonDocument("$sum", $"${FigureDocuments.Counters}.{counter}") } }),
            new("$match", new BsonDocument("sum", new BsonDocument("$gt", 0))),
            new("$sort", new BsonDocument { { "sum", -1 }, { "_id", 1 } }),
            new("$limit", limit),
        ];
        return await Figures.AggregateAsync(pipeline, options: null, cancellationToken)
            .Select(group => new NamedSum(group["_id"].AsString, group["sum"].ToDecimal()))
            .ToListAsync(cancellationToken);
    }

    /// <returns>Those whose bucket exists and could not be matched.</returns>
    private async Task<IReadOnlyList<WriteModel<BsonDocument>>> WriteAsync(
        IReadOnlyList<WriteModel<BsonDocument>> writes, CancellationToken cancellationToken)
    {
        if (writes.Count == 0)
        {
            return [];
        }

        try
        {
            await Figures.BulkWriteAsync(writes, isOrdered: false, cancellationToken);
            return [];
        }
        catch (MongoDuplicateKeyException)
        {
            return writes; // there was only one
        }
        catch (MongoBulkWriteException exception) when (exception.WriteErrors.All(error => error.IsDuplicateKey))
        {
            return [.. exception.WriteErrors.Select(error => writes[error.Index])];
        }
    }
}
