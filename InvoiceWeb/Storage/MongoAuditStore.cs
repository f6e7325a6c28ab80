using InvoiceWeb.Auditing;
using InvoiceWeb.Storage.Database;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Storage;

/// <summary>The collection <c>audit</c>, in the order of its ids, which begin with the time.</summary>
public sealed class MongoAuditStore(DatabaseHost database, TimeProvider clock) : IAuditStore
{
    private static readonly BsonDocument NewestFirst = new("_id", -1);

    private IMongoCollection<BsonDocument> Entries => database.Collection(Collections.Audit);

    public Task AppendAsync(AuditRecord entry, CancellationToken cancellationToken)
    {
        var id = ObjectId.GenerateNewId(clock.GetUtcNow()).ToString();
        return Entries.InsertOneAsync(AuditDocuments.ToBson(entry with { Id = id }), cancellationToken);
    }

    public async Task<AuditPage> ListAsync(AuditFilter filter, AuditCursor? after, int limit, CancellationToken cancellationToken)
    {
        var options = new FindOptions { Sort = NewestFirst, Limit = limit + 1 };
        var found = await Entries.FindAsync(ToQuery(filter, after), options, cancellationToken)
            .Select(AuditDocuments.ToRecord)
            .ToListAsync(cancellationToken);
        return found.Count > limit
            ? new AuditPage(found[..limit], new AuditCursor(found[limit - 1].Id))
            : new AuditPage(found, Next: null);
    }

    public IAsyncEnumerable<AuditRecord> OfActorAsync(string actorId, CancellationToken cancellationToken) =>
        Entries.FindAsync(new BsonDocument("actor.id", actorId), new FindOptions { Sort = NewestFirst }, cancellationToken)
            .Select(AuditDocuments.ToRecord);

    private static BsonDocument ToQuery(AuditFilter filter, AuditCursor? after)
    {
        List<BsonDocument> conditions = [.. NameTerms.ToConditions(AuditDocuments.Terms, filter.Who)];
        if (filter.Actions.Count > 0)
        {
            var names = new BsonArray(filter.Actions.Select(action => (BsonValue)EnumNames.ToName(action)));
            conditions.Add(new BsonDocument("action", new BsonDocument("$in", names)));
        }

        if (filter.From is { } from)
        {
            conditions.Add(new BsonDocument("_id", new BsonDocument("$gte", FirstOf(from))));
        }

        if (filter.Until is { } until)
        {
            conditions.Add(new BsonDocument("_id", new BsonDocument("$lt", FirstOf(until))));
        }

        if (after is not null)
        {
            conditions.Add(new BsonDocument("_id", new BsonDocument("$lt", ObjectId.Parse(after.Id))));
        }

        return conditions.Count == 0 ? [] : new BsonDocument("$and", new BsonArray(conditions));
    }

    /// <summary>The least id of a second.</summary>
    private static ObjectId FirstOf(DateTimeOffset time) =>
        ObjectId.Parse($"{(uint)Math.Clamp(time.ToUnixTimeSeconds(), 0, uint.MaxValue):x8}0000000000000000");
}
