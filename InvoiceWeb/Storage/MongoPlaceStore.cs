using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Places;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Storage.Database;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Storage;

/// <summary>
/// Places in <c>page_places</c>: <c>{ _id: "image-filePage", invoiceId, createdAt, places: [{ kind, text, box: [x, y, width, height] }] }</c>,
/// boxes in hundred-thousandths of the page.
/// </summary>
public sealed class MongoPlaceStore(DatabaseHost database, InvoiceOrphans orphans, TimeProvider clock) : IPlaceStore
{
    private const double Unit = 100_000;

    private IMongoCollection<BsonDocument> Places => database.Collection(Collections.Places);

    public Task ReplaceAsync(InvoiceId invoice, PageReference page, IReadOnlyList<PlacedText> places, CancellationToken cancellationToken)
    {
        var document = new BsonDocument
        {
            { "_id", KeyOf(page) },
            { "invoiceId", InvoiceDocuments.ToBson(invoice) },
            { "createdAt", InvoiceDocuments.ToBson(clock.GetUtcNow()) },
            { "places", new BsonArray(places.Select(ToBson)) },
        };
        return Places.ReplaceOneAsync(new BsonDocument("_id", KeyOf(page)), document, UpdateOptions.Upsert, cancellationToken);
    }

    public async Task<IReadOnlyList<PlacedText>> FindAsync(PageReference page, int number, CancellationToken cancellationToken)
    {
        var document = await Places.FindOneAsync(new BsonDocument("_id", KeyOf(page)), options: null, cancellationToken);
        return document is null ? [] : [.. document["places"].AsBsonArray.Select(place => ToPlace(place.AsBsonDocument, number))];
    }

    public Task DeleteAsync(InvoiceId invoice, CancellationToken cancellationToken) =>
        Places.DeleteManyAsync(new BsonDocument("invoiceId", InvoiceDocuments.ToBson(invoice)), cancellationToken);

    public Task<long> DeleteOrphansAsync(DateTimeOffset createdBefore, CancellationToken cancellationToken) =>
        orphans.DeleteAsync(Places, createdBefore, cancellationToken);

    private static string KeyOf(PageReference page) => FormattableString.Invariant($"{page.ImageId}-{page.FilePage}");

    private static BsonDocument ToBson(PlacedText place)
    {
        double[] box = [place.Box.X, place.Box.Y, place.Box.Width, place.Box.Height];
        return new BsonDocument
        {
            { "kind", EnumNames.ToName(place.Kind) },
            { "text", place.Text },
            { "box", new BsonArray(box.Select(fraction => (BsonValue)(int)Math.Round(fraction * Unit))) },
        };
    }

    private static PlacedText ToPlace(BsonDocument document, int number)
    {
        var box = document["box"].AsBsonArray.Select(length => length.ToInt32() / Unit).ToArray();
        return new PlacedText(
            EnumNames.Parse<PlaceKind>(document["kind"].AsString), document["text"].AsString, new FieldBox(number, box[0], box[1], box[2], box[3]));
    }
}
