using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.Mongo.Embedded.Infrastructure;
using Mongo.Bson;
using Mongo.Embedded.Storage;

namespace InvoiceWeb.Tests.Mongo.Embedded.Durability;

/// <summary>A server that is killed in the midst of writes: what it acknowledged is there, once, and change streams miss nothing.</summary>
public sealed class KilledDatabaseTests : IDisposable
{
    private const int Kills = 50;
    private const int Seed = 20261122;
    private const int MostWritesBeforeAKill = 60;

    private readonly TemporaryFolder _folder = new();
    private readonly Random _random = new(Seed);
    private readonly JournalingWriter[] _writers = [.. Enumerable.Range(0, 4).Select(number => new JournalingWriter(number, Seed + number))];
    private readonly ResumingReader _reader = new();
    private int _kill;

    private string Context => $"seed {Seed}, after kill {_kill}";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Kill_AtRandomMoments_LosesNothingAcknowledged()
    {
        for (_kill = 0; _kill < Kills; _kill++)
        {
            await RunServerAsync(writesBeforeKill: _random.Next(1, MostWritesBeforeAKill));
        }

        await RunServerAsync(writesBeforeKill: 0);
        _writers.Sum(writer => writer.Interruptions).ShouldBeGreaterThan(Kills, "most kills have to fall into writes");
    }

    private async Task RunServerAsync(int writesBeforeKill)
    {
        using var server = await DatabaseProcess.StartAsync(_folder.Path, CancellationToken.None);
        var clients = await Task.WhenAll(Enumerable.Range(0, _writers.Length + 1).Select(_ => WireClient.ConnectAsync(server.ConnectionString)));
        var cursor = _kill == 0 ? await BeginAsync(clients[^1]) : null;
        await Task.WhenAll(_writers.Zip(clients, (writer, client) => writer.RetryAsync(client)));

        RequireIntegrity();
        await RequireDocumentsAsync(clients[^1]);
        cursor ??= await _reader.CatchUpAsync(clients[^1]);
        RequireChanges();

        if (writesBeforeKill > 0)
        {
            await WriteUntilKilledAsync(server, clients, cursor, writesBeforeKill);
        }

        foreach (var client in clients)
        {
            await client.DisposeAsync();
        }
    }

    /// <summary>The index and the change stream are there before the first write.</summary>
    private async Task<BsonValue> BeginAsync(WireClient client)
    {
        var reply = await client.RunAsync(new BsonDocument
        {
            { "createIndexes", JournalingWriter.Collection },
            { "indexes", new BsonArray { new BsonDocument { { "key", new BsonDocument { { "writer", 1 }, { "version", -1 } } }, { "name", "by_writer" } } } },
        });
        reply["ok"].ToInt32().ShouldBe(1, reply.ToString());
        return await _reader.CatchUpAsync(client);
    }

    private async Task WriteUntilKilledAsync(DatabaseProcess server, WireClient[] clients, BsonValue cursor, int writes)
    {
        var left = writes;
        var following = _reader.FollowAsync(clients[^1], cursor);
        var writing = _writers.Zip(clients, async (writer, client) =>
        {
            try
            {
                await writer.RunAsync(client, () =>
                {
                    if (Interlocked.Decrement(ref left) == 0)
                    {
                        server.Kill();
                    }
                });
            }
            finally
            {
                server.Kill();
            }
        });
        await Task.WhenAll([.. writing, following]);
        await server.WaitForExitAsync(CancellationToken.None);
    }

    private void RequireIntegrity()
    {
        using var connection = SqliteConnection.OpenReader(Path.Combine(_folder.Path, "mongo.db"));
        using var rows = connection.Prepare("PRAGMA integrity_check");
        rows.Step().ShouldBeTrue();
        rows.Text(0).ShouldBe("ok", Context);
    }

    private async Task RequireDocumentsAsync(WireClient client)
    {
        (await FindAsync(client, [], hint: "_id_")).ShouldBe(Describe(_writers.SelectMany(writer => writer.Documents)), Context);
        foreach (var writer in _writers)
        {
            var found = await FindAsync(client, new BsonDocument("writer", writer.Number), hint: "by_writer");
            found.ShouldBe(Describe(writer.Documents), Context);
        }
    }

    /// <summary>What one writer did one after the other is told in that order, nothing left out and nothing told that did not happen.</summary>
    private void RequireChanges()
    {
        var seen = _reader.Seen.ToLookup(change => change.Writer);
        foreach (var writer in _writers)
        {
            seen[writer.Number].ShouldBe(writer.Acknowledged, Context);
        }
    }

    /// <summary>Short enough to be read in a failure.</summary>
    private static string Describe(BsonDocument document)
    {
        var text = document["text"].AsString;
        return $"{document["_id"]} of {document["writer"]}, version {document["version"]}, {text.Length} characters {StringComparer.Ordinal.GetHashCode(text):X8}";
    }

    private static List<string> Describe(IEnumerable<BsonDocument> documents) => [.. documents.Select(Describe).Order(StringComparer.Ordinal)];

    private static async Task<List<string>> FindAsync(WireClient client, BsonDocument filter, string hint)
    {
        var reply = await client.RunAsync(new BsonDocument
        {
            { "find", JournalingWriter.Collection }, { "filter", filter }, { "hint", hint }, { "batchSize", 1000 },
        });
        reply["ok"].ToInt32().ShouldBe(1, reply.ToString());
        reply["cursor"]["id"].ToInt64().ShouldBe(0, "all of it fits into one reply");
        return Describe(reply["cursor"]["firstBatch"].AsBsonArray.Select(document => document.AsBsonDocument));
    }
}
