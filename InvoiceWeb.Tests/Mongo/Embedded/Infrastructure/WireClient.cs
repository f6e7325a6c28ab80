using System.Buffers.Binary;
using System.Net.Sockets;
using Mongo.Bson;

namespace InvoiceWeb.Tests.Mongo.Embedded.Infrastructure;

/// <summary>Speaks the protocol byte by byte, so that the server is tested by nothing that it is made of.</summary>
internal sealed class WireClient : IAsyncDisposable
{
    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private NetworkStream? _connected;

    private NetworkStream Stream => _connected ?? throw new InvalidOperationException("Not connected.");

    public static async Task<WireClient> ConnectAsync(string connectionString)
    {
        var path = Uri.UnescapeDataString(connectionString["mongodb://".Length..connectionString.IndexOf("/?", StringComparison.Ordinal)]);
        var client = new WireClient();
        await client._socket.ConnectAsync(new UnixDomainSocketEndPoint(path));
        client._connected = new NetworkStream(client._socket, ownsSocket: false);
        return client;
    }

    /// <summary>An OP_MSG frame with the command as its body.</summary>
    public static byte[] Frame(BsonDocument command, uint flags = 0)
    {
        var body = command.ToBson();
        var frame = new byte[16 + 4 + 1 + body.Length];
        BinaryPrimitives.WriteInt32LittleEndian(frame, frame.Length);
        BinaryPrimitives.WriteInt32LittleEndian(frame.AsSpan(4), 7);
        BinaryPrimitives.WriteInt32LittleEndian(frame.AsSpan(12), 2013);
        BinaryPrimitives.WriteUInt32LittleEndian(frame.AsSpan(16), flags);
        body.CopyTo(frame, 21);
        return frame;
    }

    public Task<BsonDocument> RunAsync(BsonDocument command) => RunAsync("test", command);

    public async Task<BsonDocument> RunAsync(string database, BsonDocument command)
    {
        await SendAsync(Frame(command.Set("$db", database)));
        return await ReceiveAsync();
    }

    /// <summary>Fails unless all of them are in.</summary>
    public async Task InsertAsync(string collection, params BsonDocument[] documents)
    {
        var reply = await RunAsync(new BsonDocument { { "insert", collection }, { "documents", new BsonArray(documents) } });
        reply["n"].ToInt32().ShouldBe(documents.Length, reply.ToString());
    }

    /// <summary>Fails unless one document was changed.</summary>
    public async Task UpdateAsync(string collection, BsonValue id, BsonDocument update)
    {
        var statement = new BsonDocument { { "q", new BsonDocument("_id", id) }, { "u", update } };
        var reply = await RunAsync(new BsonDocument { { "update", collection }, { "updates", new BsonArray { statement } } });
        reply["nModified"].ToInt32().ShouldBe(1, reply.ToString());
    }

    public async Task SendAsync(ReadOnlyMemory<byte> bytes) => await Stream.WriteAsync(bytes);

    /// <exception cref="EndOfStreamException">The server closed the connection.</exception>
    public async Task<BsonDocument> ReceiveAsync()
    {
        var header = new byte[16];
        await Stream.ReadExactlyAsync(header);
        var rest = new byte[BinaryPrimitives.ReadInt32LittleEndian(header) - 16];
        await Stream.ReadExactlyAsync(rest);
        var prefix = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(12)) == 1 ? 20 : 5;
        return BsonSerializer.Deserialize(rest.AsSpan(prefix));
    }

    public async ValueTask DisposeAsync()
    {
        if (_connected is not null)
        {
            await _connected.DisposeAsync();
        }

        _socket.Dispose();
    }
}
