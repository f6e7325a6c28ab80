using InvoiceWeb.Dashboard.Counting;
using InvoiceWeb.Dashboard.Ports;
using InvoiceWeb.Storage.Database;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Storage;

/// <summary>
/// The collection <c>tallies</c>: a document for each invoice, and the ledger. Whoever replaces an invoice with a state that was read before it
/// was counted marks it as not counted again; its tally, which nobody else writes, then tells that there is nothing new.
/// </summary>
public sealed class MongoTallyStore(DatabaseHost database) : ITallyStore
{
    private const string Ledger = "ledger";

    private static readonly BsonDocument Due = new(InvoiceDocuments.Counted, new BsonDocument("$in", new BsonArray { BsonNull.Value, false }));

    private static readonly BsonDocument WithoutText = new() { { "text", 0 }, { InvoiceDocuments.Terms, 0 }, { InvoiceDocuments.Keys, 0 } };

    private IMongoCollection<BsonDocument> Invoices => database.Collection(Collections.Invoices);

    private IMongoCollection<BsonDocument> Tallies => database.Collection(Collections.Tallies);

    public async Task<LedgerState> StateAsync(CancellationToken cancellationToken)
    {
        var ledger = await Tallies.FindOneAsync(new BsonDocument("_id", Ledger), options: null, cancellationToken);
        return ledger is null ? new LedgerState(0, Open: null) : TallyDocuments.ToLedger(ledger);
    }

    public async Task<IReadOnlyList<DueInvoice>> DueAsync(int limit, CancellationToken cancellationToken)
    {
        var found = await Invoices.FindAsync(Due, new FindOptions { Limit = limit, Projection = WithoutText }, cancellationToken)
            .Select(InvoiceDocuments.ToInvoice)
            .ToListAsync(cancellationToken);
        if (found.Count == 0)
        {
            return [];
        }

        var ids = new BsonArray(found.Select(invoice => InvoiceDocuments.ToBson(invoice.Id)));
        var counted = await Tallies.FindAsync(new BsonDocument("_id", new BsonDocument("$in", ids)), options: null, cancellationToken)
            .Select(TallyDocuments.ToTally)
            .ToDictionaryAsync(tally => tally.Id, cancellationToken: cancellationToken);
        return [.. found.Select(invoice => new DueInvoice(invoice, counted.GetValueOrDefault(invoice.Id)))];
    }

    public async Task<bool> TryOpenAsync(TallyBatch batch, CancellationToken cancellationToken)
    {
        var document = TallyDocuments.ToLedger(batch);
        if (batch.Number == 1)
        {
            return await TryBeginAsync(document, cancellationToken);
        }

        var filter = new BsonDocument { { "_id", Ledger }, { "number", batch.Number - 1 }, { "open", BsonNull.Value } };
        var result = await Tallies.ReplaceOneAsync(filter, document, options: null, cancellationToken);
        return result.MatchedCount == 1;
    }

    public async Task SettleAsync(TallyBatch batch, CancellationToken cancellationToken)
    {
        await NoteAsync(batch, cancellationToken);
        if (batch.Tallies.Count > 0)
        {
            await Invoices.BulkWriteAsync(batch.Tallies.Select(ToMark), isOrdered: false, cancellationToken);
        }

        var open = new BsonDocument { { "_id", Ledger }, { "number", batch.Number } };
        await Tallies.UpdateOneAsync(open, new BsonDocument("$set", new BsonDocument("open", BsonNull.Value)), options: null, cancellationToken);
    }

    private async Task<bool> TryBeginAsync(BsonDocument ledger, CancellationToken cancellationToken)
    {
        try
        {
            await Tallies.InsertOneAsync(ledger, cancellationToken);
            return true;
        }
        catch (MongoDuplicateKeyException)
        {
            return false;
        }
    }

    /// <summary>Whoever completes a batch late must not put back what later ones noted.</summary>
    private async Task NoteAsync(TallyBatch batch, CancellationToken cancellationToken)
    {
        var notes = batch.Tallies.Select(tally => TallyDocuments.ToWrite(tally, batch.Number)).ToList();
        try
        {
            await Tallies.BulkWriteAsync(notes, isOrdered: false, cancellationToken);
        }
        catch (MongoDuplicateKeyException)
        {
            // Noted already, by this batch or a later one. Nobody makes a tally but who completes this batch.
        }
        catch (MongoBulkWriteException exception) when (exception.WriteErrors.All(error => error.IsDuplicateKey))
        {
            // As above, of several.
        }
    }

    /// <summary>One that changed meanwhile stays due.</summary>
    private static WriteModel<BsonDocument> ToMark(Tally tally) => new UpdateOneModel<BsonDocument>(
        new BsonDocument { { "_id", InvoiceDocuments.ToBson(tally.Id) }, { "version", tally.Version } },
        new BsonDocument("$set", new BsonDocument(InvoiceDocuments.Counted, true)));
}
