using System.Diagnostics;
using System.Globalization;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Benchmarks.Databases;

/// <summary>Inserts and finds a second, one document a call, from several connections at the same time.</summary>
internal static class ThroughputScenario
{
    private static readonly TimeSpan s_duration = TimeSpan.FromSeconds(5);

    private static readonly int[] s_connections = [1, 8, 64];

    public static async Task RunAsync(ServerChild server, TextWriter output, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync("| connections | inserts/s | finds/s by _id | finds/s by index |\n|---|---|---|---|");
        await using var client = new MongoClient(server.ConnectionString);
        var things = client.GetDatabase("benchmark").GetCollection("things");
        await things.Indexes.CreateOneAsync(new CreateIndexModel(new BsonDocument { { "group", 1 }, { "number", 1 } }), cancellationToken);
        var inserted = 0;
        foreach (var connections in s_connections)
        {
            var before = inserted;
            var inserts = await CountAsync(connections, () => things.InsertOneAsync(Thing(Interlocked.Increment(ref inserted)), cancellationToken));
            var least = Math.Max(before, 1);
            var byId = await CountAsync(connections, () => FindAsync(things, new BsonDocument("_id", Random.Shared.Next(least, inserted)), cancellationToken));
            var byIndex = await CountAsync(connections, () => FindAsync(things, Key(Random.Shared.Next(least, inserted)), cancellationToken));
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| {connections} | {inserts:N0} | {byId:N0} | {byIndex:N0} |"));
        }
    }

    private static BsonDocument Key(int number) => new() { { "group", number % 100 }, { "number", number } };

    private static BsonDocument Thing(int number) =>
        new BsonDocument { { "_id", number }, { "text", new string('t', 400) }, { "at", DateTimeOffset.UtcNow } }.AddRange(Key(number));

    private static async Task FindAsync(IMongoCollection<BsonDocument> things, BsonDocument filter, CancellationToken cancellationToken)
    {
        if (await things.FindOneAsync(filter, options: null, cancellationToken) is null)
        {
            throw new InvalidOperationException($"Nothing was found by {filter}.");
        }
    }

    /// <returns>Calls a second.</returns>
    private static async Task<double> CountAsync(int connections, Func<Task> call)
    {
        var calls = 0L;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(started) < s_duration)
            {
                await call();
                Interlocked.Increment(ref calls);
            }
        })));
        return calls / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
