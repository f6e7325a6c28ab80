using InvoiceWeb.Invoices;
using InvoiceWeb.Operation;
using InvoiceWeb.Storage.Database;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Storage;

/// <summary>The collection <c>instances</c>. A TTL index removes those that ended without a word.</summary>
public sealed class MongoInstanceStore(DatabaseHost database) : IInstanceStore
{
    private const int MaxInstances = 100;

    private IMongoCollection<BsonDocument> Instances => database.Collection(Collections.Instances);

    public Task SaveAsync(Instance instance, CancellationToken cancellationToken) =>
        Instances.ReplaceOneAsync(new BsonDocument("_id", instance.Id), ToBson(instance), UpdateOptions.Upsert, cancellationToken);

    public async Task<IReadOnlyList<Instance>> ListAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var alive = new BsonDocument("seenAt", new BsonDocument("$gte", InvoiceDocuments.ToBson(since)));
        var found = await Instances.FindAsync(alive, new FindOptions { Limit = MaxInstances }, cancellationToken).Select(ToInstance).ToListAsync(cancellationToken);
        return [.. found.OrderBy(instance => instance.Name, StringComparer.Ordinal).ThenBy(instance => instance.StartedAt)];
    }

    public Task RemoveAsync(string id, CancellationToken cancellationToken) => Instances.DeleteOneAsync(new BsonDocument("_id", id), cancellationToken);

    private static BsonDocument ToBson(Instance instance) => new()
    {
        { "_id", instance.Id },
        { "name", instance.Name },
        { "version", instance.Version },
        { "startedAt", InvoiceDocuments.ToBson(instance.StartedAt) },
        { "seenAt", InvoiceDocuments.ToBson(instance.SeenAt) },
        { "workers", new BsonArray(instance.Workers.Select(ToBson)) },
    };

    private static BsonDocument ToBson(WorkerState worker) => new()
    {
        { "number", worker.Number },
        { "since", InvoiceDocuments.ToBson(worker.Since) },
        { "invoice", worker.Invoice is { } invoice ? InvoiceDocuments.ToBson(invoice) : BsonNull.Value },
        { "step", worker.Step is { } step ? EnumNames.ToName(step) : BsonNull.Value },
        { "page", worker.Page is { } page ? page : BsonNull.Value },
        { "pages", worker.Pages },
    };

    private static Instance ToInstance(BsonDocument document) => new(
        document["_id"].AsString,
        document["name"].AsString,
        document["version"].AsString,
        InvoiceDocuments.ToTime(document["startedAt"]),
        InvoiceDocuments.ToTime(document["seenAt"]))
    {
        Workers = [.. document["workers"].AsBsonArray.Select(worker => ToWorker(worker.AsBsonDocument))],
    };

    private static WorkerState ToWorker(BsonDocument document) => new(document["number"].ToInt32(), InvoiceDocuments.ToTime(document["since"]))
    {
        Invoice = document["invoice"] is BsonNull ? null : InvoiceDocuments.ToInvoiceId(document["invoice"]),
        Step = document["step"] is BsonString step ? EnumNames.Parse<ProcessingStep>(step.Value) : null,
        Page = document["page"] is BsonNull ? null : document["page"].ToInt32(),
        Pages = document["pages"].ToInt32(),
    };
}
