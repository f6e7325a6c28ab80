using System.Net;
using System.Net.Sockets;

namespace Mongo.Embedded.Commands;

/// <summary>What a command may know of the connection that it came by.</summary>
internal sealed class ClientConnection(int id, EndPoint? localEndPoint)
{
    public int Id => id;

    /// <summary>The address by which this client knows the server.</summary>
    public string Address { get; } = localEndPoint switch
    {
        UnixDomainSocketEndPoint socket => socket.ToString() ?? "localhost:27017",
        { } endPoint => endPoint.ToString() ?? "localhost:27017",
        null => "localhost:27017",
    };
}
