using InvoiceWeb.Dashboard.Counting;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Storage;

/// <summary>Between what was counted of invoices and documents of <c>tallies</c>.</summary>
public static class TallyDocuments
{
    private const string Ledger = "ledger";

    public static LedgerState ToLedger(BsonDocument document)
    {
        var number = document["number"].ToInt64();
        return new LedgerState(number, document["open"] is BsonDocument open ? ToBatch(number, open) : null);
    }

    public static BsonDocument ToLedger(TallyBatch batch) => new()
    {
        { "_id", Ledger },
        { "number", batch.Number },
        {
            "open", new BsonDocument
            {
                { "edits", new BsonArray(batch.Edits.Select(edit => FigureDocuments.ToBson(edit.Key, edit.Value))) },
                { "tallies", new BsonArray(batch.Tallies.Select(tally => ToBson(tally).Add("_id", InvoiceDocuments.ToBson(tally.Id)))) },
            }
        },
    };

    public static WriteModel<BsonDocument> ToWrite(Tally tally, long number)
    {
        var filter = new BsonDocument
        {
            { "_id", InvoiceDocuments.ToBson(tally.Id) },
            { "batch", new BsonDocument("$not", new BsonDocument("$gte", number)) },
        };
        return new UpdateOneModel<BsonDocument>(filter, new BsonDocument("$set", ToBson(tally).Add("batch", number)), UpdateOptions.Upsert);
    }

    public static Tally ToTally(BsonDocument document) => new(
        InvoiceDocuments.ToInvoiceId(document["_id"]),
        document["version"].ToInt64(),
        [.. document["standing"].AsBsonArray.Select(one => ToCountable(one.AsBsonDocument))]);

    private static TallyBatch ToBatch(long number, BsonDocument open) => new(
        number,
        open["edits"].AsBsonArray.Select(edit => FigureDocuments.ToEdit(edit.AsBsonDocument)).ToDictionary(),
        [.. open["tallies"].AsBsonArray.Select(tally => ToTally(tally.AsBsonDocument))]);

    private static BsonDocument ToBson(Tally tally) => new()
    {
        { "version", tally.Version },
        { "standing", new BsonArray(tally.Standing.Select(ToBson)) },
    };

    private static BsonDocument ToBson(Countable one) => new()
    {
        { "kind", one.Kind.Name },
        { "at", one.At },
        { "name", one.Name },
        { "counter", one.Counter },
        { "amount", FigureDocuments.ToBson(one.Amount) },
    };

    private static Countable ToCountable(BsonDocument document) => new(
        FigureDocuments.ToKind(document["kind"]),
        InvoiceDocuments.ToTime(document["at"]),
        document["name"].AsString,
        document["counter"].AsString,
        document["amount"].ToDecimal());
}
