using System.Runtime.CompilerServices;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Storage.Database;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Storage;

/// <summary>The change stream over <c>invoices</c>, turned into the domain's words.</summary>
public sealed class MongoInvoiceChanges(DatabaseHost database) : IInvoiceChanges
{
    /// <summary>
    /// Inserts, replacements, and updates that made a new version; a lease's renewal does not. An invoice is gone for those who watch
    /// when it is replaced by itself in the trash, which still names its owner; what becomes of it there concerns nobody.
    /// </summary>
    private static readonly BsonDocument[] Pipeline =
    [
        new("$match", new BsonDocument("$or", new BsonArray
        {
            new BsonDocument("operationType", new BsonDocument("$in", new BsonArray { "insert", "replace" })),
            new BsonDocument
            {
                { "operationType", "update" },
                { "updateDescription.updatedFields.version", new BsonDocument("$exists", true) },
            },
        })),
    ];

    public async Task<IAsyncEnumerable<InvoiceChange>> WatchAsync(CancellationToken cancellationToken)
    {
        var options = new ChangeStreamOptions { FullDocument = "updateLookup" };
        var stream = await database.Collection(Collections.Invoices).WatchAsync(Pipeline, options, cancellationToken);
        return ReadAsync(stream, cancellationToken);
    }

    private static async IAsyncEnumerable<InvoiceChange> ReadAsync(
        ChangeStream<BsonDocument> stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var open = stream;
        await using var changes = stream.GetAsyncEnumerator(cancellationToken);
        while (await MoveNextAsync(changes))
        {
            if (ToChange(changes.Current) is { } change)
            {
                yield return change with { WrittenAt = TimeOf(changes.Current.ClusterTime) };
            }
        }
    }

    private static async Task<bool> MoveNextAsync(IAsyncEnumerator<ChangeStreamDocument<BsonDocument>> changes)
    {
        try
        {
            return await changes.MoveNextAsync();
        }
        catch (MongoChangeStreamHistoryLostException exception)
        {
            throw new ChangesLostException(exception);
        }
    }

    private static DateTimeOffset? TimeOf(BsonTimestamp? clusterTime) =>
        clusterTime is null ? null : DateTimeOffset.FromUnixTimeSeconds(clusterTime.Timestamp);

    private static InvoiceChange? ToChange(ChangeStreamDocument<BsonDocument> change)
    {
        var id = InvoiceDocuments.ToInvoiceId(change.DocumentKey!["_id"]); // every kind of change that the pipeline lets pass has one

        // Null where it was deleted before the look-up, marked where it is about to be.
        if (change.FullDocument is not { } document || document.Contains(InvoiceDocuments.Deleted))
        {
            return null;
        }

        var invoice = InvoiceDocuments.ToInvoice(document);
        if (invoice.Trash is null)
        {
            return new InvoiceChange(id, invoice.OwnerId, invoice);
        }

        // A look-up may find it in the trash already; the replacement that put it there is what tells.
        return change.OperationType is ChangeStreamOperationType.Replace ? new InvoiceChange(id, invoice.OwnerId, Invoice: null) : null;
    }
}
