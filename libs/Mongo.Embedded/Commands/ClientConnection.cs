using System.Net;
using System.Net.Sockets;
using Mongo.Embedded.Authentication;

namespace Mongo.Embedded.Commands;

/// <summary>What a command may know of the connection that it came by, and who signed in on it.</summary>
internal sealed class ClientConnection(int id, EndPoint? localEndPoint)
{
    private readonly bool _isPrivate = localEndPoint is UnixDomainSocketEndPoint;

    public int Id => id;

    /// <summary>The address by which this client knows the server.</summary>
    public string Address { get; } = localEndPoint?.ToString() ?? "localhost:27017";

    /// <summary>Null if nobody did.</summary>
    public string? User { get; set; }

    /// <summary>The signing in that is under way.</summary>
    public ScramConversation? Conversation { get; set; }

    /// <summary>Who can open the socket's file owns the data; on any other way in one has to say who one is.</summary>
    public bool MayRead => _isPrivate || User is not null;
}
