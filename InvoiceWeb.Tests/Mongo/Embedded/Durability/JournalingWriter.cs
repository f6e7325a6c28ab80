using InvoiceWeb.Tests.Mongo.Embedded.Infrastructure;
using Mongo.Bson;

namespace InvoiceWeb.Tests.Mongo.Embedded.Durability;

/// <summary>
/// Writes documents of its own, a command at a time, and keeps a journal of what was acknowledged. What was sent when the server
/// died it sends again under the same transaction number, as drivers do.
/// </summary>
internal sealed class JournalingWriter(int number, int seed)
{
    public const string Collection = "journal";

    private const int FewDocuments = 10;
    private const int ManyDocuments = 30;

    private readonly Random _random = new(seed);
    private readonly BsonDocument _session = new("id", new BsonBinaryData(Guid.NewGuid()));
    private readonly Dictionary<string, int> _versions = new(StringComparer.Ordinal);
    private readonly List<DocumentChange> _acknowledged = [];
    private PendingWrite? _pending;
    private int _inserted;
    private long _transactions;

    public int Number => number;

    /// <summary>In their order.</summary>
    public IReadOnlyList<DocumentChange> Acknowledged => _acknowledged;

    /// <summary>How often the server died with a write of this writer in hand.</summary>
    public int Interruptions { get; private set; }

    public IEnumerable<BsonDocument> Documents => _versions.Select(document => Document(document.Key, document.Value));

    /// <summary>Sends again what the last server did not acknowledge.</summary>
    public async Task RetryAsync(WireClient client)
    {
        if (_pending is { } pending)
        {
            Interruptions++;
            await SendAsync(client, pending);
        }
    }

    /// <summary>Writes until the server dies.</summary>
    public async Task RunAsync(WireClient client, Action acknowledged)
    {
        try
        {
            while (true)
            {
                await SendAsync(client, Next());
                acknowledged();
            }
        }
        catch (IOException)
        {
            // The server is dead, and the write in hand may be done or not.
        }
    }

    private async Task SendAsync(WireClient client, PendingWrite write)
    {
        _pending = write;
        var reply = await client.RunAsync(write.Command);
        _pending = null;
        reply.GetValue("n", -1).ToInt32().ShouldBe(write.Changes.Count, reply.ToString());
        foreach (var change in write.Changes)
        {
            _acknowledged.Add(change);
            if (change.Kind is "delete")
            {
                _versions.Remove(change.Id);
            }
            else
            {
                _versions[change.Id] = change.Version;
            }
        }
    }

    private PendingWrite Next()
    {
        var kind = _random.Next(10);
        return _versions.Count < FewDocuments || (kind < 3 && _versions.Count < ManyDocuments) ? Insert(_random.Next(1, 6))
            : kind < 8 ? Update(_random.Next(1, 4))
            : Delete(_random.Next(1, 4));
    }

    private PendingWrite Insert(int count)
    {
        DocumentChange[] changes = [.. Enumerable.Range(0, count).Select(_ => new DocumentChange("insert", $"{number}-{_inserted++}", 1))];
        return Write("insert", "documents", changes, change => Document(change.Id, change.Version));
    }

    private PendingWrite Update(int count)
    {
        DocumentChange[] changes = [.. Some(count).Select(id => new DocumentChange("update", id, _versions[id] + 1))];
        return Write("update", "updates", changes, change => new BsonDocument
        {
            { "q", new BsonDocument("_id", change.Id) },
            { "u", new BsonDocument("$set", new BsonDocument { { "version", change.Version }, { "text", Text(change.Id, change.Version) } }) },
        });
    }

    private PendingWrite Delete(int count)
    {
        DocumentChange[] changes = [.. Some(count).Select(id => new DocumentChange("delete", id, 0))];
        return Write("delete", "deletes", changes, change => new BsonDocument { { "q", new BsonDocument("_id", change.Id) }, { "limit", 1 } });
    }

    private PendingWrite Write(string command, string field, DocumentChange[] changes, Func<DocumentChange, BsonDocument> statement) => new(
        new BsonDocument
        {
            { command, Collection },
            { field, new BsonArray(changes.Select(statement)) },
            { "lsid", _session },
            { "txnNumber", ++_transactions },
        },
        changes);

    private string[] Some(int count)
    {
        string[] ids = [.. _versions.Keys];
        _random.Shuffle(ids);
        return ids[..Math.Min(count, ids.Length)];
    }

    private static BsonDocument Document(string id, int version) => new()
    {
        { "_id", id },
        { "writer", int.Parse(id[..id.IndexOf('-', StringComparison.Ordinal)], provider: null) },
        { "version", version },
        { "text", Text(id, version) },
    };

    /// <summary>Every version has another length, from nothing to what fills many pages of the file.</summary>
    private static string Text(string id, int version)
    {
        var random = new Random(version + id.Sum(letter => 31 * letter));
        return new string((char)('a' + random.Next(26)), random.Next(20) == 0 ? random.Next(200_000) : random.Next(8_000));
    }
}
