using InvoiceWeb.Settings;
using InvoiceWeb.Storage.Database;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Storage;

/// <summary>The collection <c>settings</c>: one document a setting, by its key.</summary>
public sealed class MongoSettingStore(DatabaseHost database) : ISettingStore
{
    /// <summary>More than the catalogue of any version has.</summary>
    private const int MaxSettings = 200;

    private IMongoCollection<BsonDocument> Settings => database.Collection(Collections.Settings);

    public async Task<IReadOnlyList<StoredSetting>> LoadAsync(CancellationToken cancellationToken) =>
        await Settings.FindAsync([], new FindOptions { Limit = MaxSettings }, cancellationToken).Select(ToSetting).ToListAsync(cancellationToken);

    public async Task<bool> TryReplaceAsync(StoredSetting next, CancellationToken cancellationToken)
    {
        if (next.Version > 1)
        {
            var before = new BsonDocument { { "_id", next.Key }, { "version", next.Version - 1 } };
            return (await Settings.ReplaceOneAsync(before, ToBson(next), options: null, cancellationToken)).MatchedCount == 1;
        }

        try
        {
            await Settings.InsertOneAsync(ToBson(next), cancellationToken);
            return true;
        }
        catch (MongoDuplicateKeyException)
        {
            return false;
        }
    }

    private static BsonDocument ToBson(StoredSetting setting) => new()
    {
        { "_id", setting.Key },
        { "value", setting.Value is { } value ? value : BsonNull.Value },
        { "version", setting.Version },
        { "by", HistoryDocuments.ToBson(setting.By) },
        { "at", InvoiceDocuments.ToBson(setting.At) },
    };

    private static StoredSetting ToSetting(BsonDocument document) => new(
        document["_id"].AsString,
        (document["value"] as BsonString)?.Value,
        document["version"].ToInt64(),
        HistoryDocuments.ToPerson(document["by"].AsBsonDocument),
        InvoiceDocuments.ToTime(document["at"]));
}
