using System.Buffers.Binary;
using System.Net.Sockets;
using Mongo.Bson;

namespace InvoiceWeb.Benchmarks.Fuzzing;

/// <summary>A connection to the server's socket on which anything may be sent.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly NetworkStream _stream;

    private RawConnection(string path)
    {
        _socket.Connect(new UnixDomainSocketEndPoint(path));
        _stream = new NetworkStream(_socket, ownsSocket: false) { ReadTimeout = (int)FuzzReport.MaxTime.TotalMilliseconds };
    }

    public static RawConnection Open(string connectionString) =>
        new(Uri.UnescapeDataString(connectionString["mongodb://".Length..connectionString.IndexOf("/?", StringComparison.Ordinal)]));

    /// <exception cref="IOException">The server gave no reply in time, or none at all.</exception>
    public BsonDocument Run(BsonDocument command)
    {
        var body = command.ToBson();
        var frame = new byte[21 + body.Length];
        BinaryPrimitives.WriteInt32LittleEndian(frame, frame.Length);
        BinaryPrimitives.WriteInt32LittleEndian(frame.AsSpan(12), 2013);
        body.CopyTo(frame, 21);
        _stream.Write(frame);

        Span<byte> header = stackalloc byte[16];
        _stream.ReadExactly(header);
        var rest = new byte[BinaryPrimitives.ReadInt32LittleEndian(header) - header.Length];
        _stream.ReadExactly(rest);
        return BsonSerializer.Deserialize(rest.AsSpan(5));
    }

    /// <summary>Sends a frame that is whole.</summary>
    /// <returns>Whether it was answered; else the server closed the connection.</returns>
    /// <exception cref="IOException">It did neither in time.</exception>
    public bool Exchange(byte[] frame)
    {
        _stream.Write(frame);
        return ReadOrClosed(new byte[1]) > 0;
    }

    /// <summary>Sends the bytes and nothing more, and reads until the server closes the connection.</summary>
    /// <exception cref="IOException">It did not in time.</exception>
    public void SendAll(byte[] bytes)
    {
        try
        {
            _stream.Write(bytes);
            _socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            // Closed before all was sent: its right.
        }

        var buffer = new byte[4096];
        while (ReadOrClosed(buffer) > 0)
        {
        }
    }

    /// <returns>0 if the server closed the connection, whether or not it had read all of it.</returns>
    private int ReadOrClosed(byte[] buffer)
    {
        try
        {
            return _stream.Read(buffer);
        }
        catch (IOException exception) when (exception.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset })
        {
            return 0;
        }
    }

    public void Dispose()
    {
        _stream.Dispose();
        _socket.Dispose();
    }
}
