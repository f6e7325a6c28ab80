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
    /// Inserts, replacements, and updates that made a new version or marked a deletion; a lease's renewal does neither.
    /// The deletion itself is passed over, because its mark came first and named the owner.
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
                yield return change;
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

    private static InvoiceChange? ToChange(ChangeStreamDocument<BsonDocument> change)
    {
        var id = InvoiceDocuments.ToInvoiceId(change.DocumentKey!["_id"]); // every kind of change that the pipeline lets pass has one
        if (change.UpdateDescription?.UpdatedFields.GetValue(InvoiceDocuments.Deleted, BsonNull.Value) is BsonDocument mark)
        {
            return new InvoiceChange(id, InvoiceDocuments.ToUserId(mark["ownerId"]), Invoice: null);
        }

        // Null where it was deleted before the look-up, marked where it is about to be: the mark's own change tells of it.
        if (change.FullDocument is not { } document || document.Contains(InvoiceDocuments.Deleted))
        {
            return null;
        }

        var invoice = InvoiceDocuments.ToInvoice(document);
        return new InvoiceChange(id, invoice.OwnerId, invoice);
    }
}
