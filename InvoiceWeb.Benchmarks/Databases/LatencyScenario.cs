using System.Globalization;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Benchmarks.Databases;

/// <summary>From the call that inserts a document to the event that tells of it, in another task of the same process.</summary>
internal static class LatencyScenario
{
    private const int Count = 1000;

    public static async Task RunAsync(ServerChild server, TextWriter output, CancellationToken cancellationToken)
    {
        await using var client = new MongoClient(server.ConnectionString);
        var things = client.GetDatabase("benchmark").GetCollection("watched");
        await using var stream = await things.WatchAsync([], options: null, cancellationToken);
        await using var changes = stream.GetAsyncEnumerator(cancellationToken);
        var idle = await MeasureAsync(things, changes, cancellationToken);
        Timings busy;
        using (new BusyCores())
        {
            busy = await MeasureAsync(things, changes, cancellationToken);
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            | change event after its insert | p50 | p99 |
            |---|---|---|
            | idle | {idle.MedianMilliseconds:0.0} ms | {idle.P99Milliseconds:0.0} ms |
            | all {Environment.ProcessorCount} cores busy | {busy.MedianMilliseconds:0.0} ms | {busy.P99Milliseconds:0.0} ms |
            """));
    }

    private static Task<Timings> MeasureAsync(
        IMongoCollection<BsonDocument> things, IAsyncEnumerator<ChangeStreamDocument<BsonDocument>> changes, CancellationToken cancellationToken) =>
        Timings.MeasureAsync(Count, async _ =>
        {
            var next = changes.MoveNextAsync();
            await things.InsertOneAsync(new BsonDocument("text", "watched"), cancellationToken);
            await next;
        });
}
