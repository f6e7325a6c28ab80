using System.Xml.Linq;
using InvoiceWeb.Storage.Database;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Storage.Keys;

/// <summary>
/// The collection <c>data_protection_keys</c>: what all instances on one database protect cookies with, so that a session holds on each of
/// them and over restarts.
/// </summary>
public sealed class MongoKeyRing(DatabaseHost database, MasterKey master) : IXmlRepository
{
    private IMongoCollection<BsonDocument> Keys => database.Collection(Collections.ProtectionKeys);

    // ASP.NET Core asks for keys synchronously: at the start, and once a day from then on, on a thread that waits for them in any case.
    public IReadOnlyCollection<XElement> GetAllElements() => ReadAsync(CancellationToken.None).GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName) => StoreAsync(element, friendlyName).GetAwaiter().GetResult();

    /// <summary>Ids of the master keys that stored keys are encrypted with.</summary>
    public async Task<IReadOnlyList<string>> MasterKeyIdsAsync(CancellationToken cancellationToken) =>
        [.. (await Keys.DistinctAsync("masterKey", [], cancellationToken)).Select(id => id.AsString)];

    private async Task<IReadOnlyCollection<XElement>> ReadAsync(CancellationToken cancellationToken) =>
        await Keys.FindAsync([], options: null, cancellationToken).Select(key => XElement.Parse(key["xml"].AsString)).ToListAsync(cancellationToken);

    private Task StoreAsync(XElement element, string name) => Keys.InsertOneAsync(
        new BsonDocument { { "name", name }, { "masterKey", master.Id }, { "xml", element.ToString(SaveOptions.DisableFormatting) } },
        CancellationToken.None);
}
