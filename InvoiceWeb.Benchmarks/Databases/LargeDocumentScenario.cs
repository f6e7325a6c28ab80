using System.Globalization;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Benchmarks.Databases;

/// <summary>A document of four mebibytes, as a page image is one: writing it to the disk, and reading it.</summary>
internal static class LargeDocumentScenario
{
    private const int Size = 4 * 1024 * 1024;

    private const int Count = 50;

    public static async Task RunAsync(ServerChild server, TextWriter output, CancellationToken cancellationToken)
    {
        await using var client = new MongoClient(server.ConnectionString);
        var images = client.GetDatabase("benchmark").GetCollection("images");
        var data = new byte[Size];
        new Random(1).NextBytes(data);
        var text = Convert.ToBase64String(data)[..Size];
        var writes = await Timings.MeasureAsync(
            Count, i => images.InsertOneAsync(new BsonDocument { { "_id", i }, { "data", text } }, cancellationToken));
        var reads = await Timings.MeasureAsync(
            Count, i => images.FindOneAsync(new BsonDocument("_id", i), options: null, cancellationToken));
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            | a document of 4 MiB | median | p99 |
            |---|---|---|
            | write | {writes.MedianMilliseconds:0.0} ms | {writes.P99Milliseconds:0.0} ms |
            | read | {reads.MedianMilliseconds:0.0} ms | {reads.P99Milliseconds:0.0} ms |
            """));
    }
}
