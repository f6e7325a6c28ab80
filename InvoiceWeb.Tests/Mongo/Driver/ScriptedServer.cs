using System.Buffers.Binary;
using System.Net.Sockets;
using Mongo.Bson;

namespace InvoiceWeb.Tests.Mongo.Driver;

/// <summary>
/// Speaks just enough of the wire protocol on a Unix socket to look like a primary, and answers every other command as the test
/// says: for replies that a healthy server would not give.
/// </summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private const int OpReply = 1;
    private const int OpQuery = 2004;
    private const int OpMsg = 2013;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scripted");
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<BsonDocument, Task<BsonDocument?>> _answer;
    private readonly Task _accepting;

    public ScriptedServer(Func<BsonDocument, BsonDocument?> answer)
        : this(command => Task.FromResult(answer(command)))
    {
    }

    /// <param name="answer">Gives the reply to a command; null breaks the connection.</param>
    public ScriptedServer(Func<BsonDocument, Task<BsonDocument?>> answer)
    {
        _answer = answer;
        var path = Path.Combine(_folder.FullName, "db.sock");
        _listener.Bind(new UnixDomainSocketEndPoint(path));
        _listener.Listen();
        ConnectionString = $"mongodb://{Uri.EscapeDataString(path)}/?directConnection=true";
        _accepting = AcceptAsync();
    }

    public string ConnectionString { get; }

    public static BsonDocument Ok => new("ok", 1.0);

    public static BsonDocument Failure(int code, string codeName, params string[] labels) => new()
    {
        { "ok", 0.0 }, { "errmsg", $"scripted {codeName}" }, { "code", code }, { "codeName", codeName },
        { "errorLabels", new BsonArray(labels.Select(label => (BsonValue)label)) },
    };

    /// <param name="id">Not 0 while the cursor is open.</param>
    /// <param name="field"><c>firstBatch</c> or <c>nextBatch</c>.</param>
    public static BsonDocument Cursor(long id, string field, params BsonDocument[] documents) => new()
    {
        { "ok", 1.0 }, { "cursor", new BsonDocument { { "id", id }, { "ns", "db.c" }, { field, new BsonArray(documents) } } },
    };

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _stop.Dispose();
        _folder.Delete(recursive: true);
    }

    private static BsonDocument Hello => new()
    {
        { "ok", 1.0 }, { "ismaster", true }, { "isWritablePrimary", true }, { "helloOk", true }, { "setName", "rs" }, { "setVersion", 1 },
        { "me", "localhost:27017" }, { "hosts", new BsonArray { "localhost:27017" } }, { "primary", "localhost:27017" },
        { "maxBsonObjectSize", 16 * 1024 * 1024 }, { "maxMessageSizeBytes", 48_000_000 }, { "maxWriteBatchSize", 100_000 },
        { "logicalSessionTimeoutMinutes", 30 }, { "minWireVersion", 0 }, { "maxWireVersion", 9 },
    };

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await _listener.AcceptAsync(_stop.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        await using var stream = new NetworkStream(socket, ownsSocket: true);
        try
        {
            var header = new byte[16];
            while (true)
            {
                await stream.ReadExactlyAsync(header, _stop.Token);
                var body = new byte[BinaryPrimitives.ReadInt32LittleEndian(header) - header.Length];
                await stream.ReadExactlyAsync(body, _stop.Token);
                var opcode = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(12));
                var command = opcode == OpQuery ? ReadQuery(body) : ReadMessage(body);
                if (await AnswerAsync(command).WaitAsync(_stop.Token) is not { } reply)
                {
                    return;
                }

                var requestId = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(4));
                await stream.WriteAsync(Frame(opcode, requestId, reply.ToBson()), _stop.Token);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // The client has gone, or the test is over.
        }
    }

    private async Task<BsonDocument?> AnswerAsync(BsonDocument command) => command.Elements[0].Name.ToUpperInvariant() switch
    {
        "HELLO" or "ISMASTER" => Hello,
        "ENDSESSIONS" or "KILLCURSORS" => Ok,
        _ => await _answer(command),
    };

    private static BsonDocument ReadQuery(byte[] body)
    {
        var name = Array.IndexOf(body, (byte)0, 4);
        return BsonSerializer.Deserialize(body.AsSpan(name + 1 + 8));
    }

    /// <summary>The command, its document sequences put in as arrays.</summary>
    private static BsonDocument ReadMessage(byte[] body)
    {
        var reader = new BsonBinaryReader(body.AsSpan(5));
        var command = reader.ReadDocument();
        while (reader.Remaining > 0)
        {
            var section = body.AsSpan(body.Length - (int)reader.Remaining + 1);
            var size = BinaryPrimitives.ReadInt32LittleEndian(section);
            var end = section[4..].IndexOf((byte)0) + 4;
            var documents = new BsonBinaryReader(section[(end + 1)..size]);
            var array = new BsonArray();
            while (documents.Remaining > 0)
            {
                array.Add(documents.ReadDocument());
            }

            command.Add(System.Text.Encoding.UTF8.GetString(section[4..end]), array);
            reader = new BsonBinaryReader(section[size..]);
        }

        return command;
    }

    private static byte[] Frame(int requestOpcode, int responseTo, byte[] reply)
    {
        // OP_REPLY: flags, cursor id, starting from, one document. OP_MSG: flags, kind 0.
        byte[] prefix = requestOpcode == OpQuery ? [8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0] : [0, 0, 0, 0, 0];
        var frame = new byte[16 + prefix.Length + reply.Length];
        BinaryPrimitives.WriteInt32LittleEndian(frame, frame.Length);
        BinaryPrimitives.WriteInt32LittleEndian(frame.AsSpan(8), responseTo);
        BinaryPrimitives.WriteInt32LittleEndian(frame.AsSpan(12), requestOpcode == OpQuery ? OpReply : OpMsg);
        prefix.CopyTo(frame, 16);
        reply.CopyTo(frame, 16 + prefix.Length);
        return frame;
    }
}
