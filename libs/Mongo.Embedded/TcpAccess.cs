using System.Net;
using Mongo.Embedded.Authentication;

namespace Mongo.Embedded;

/// <summary>A loopback port, and the one user who may sign in there. The password itself is not kept.</summary>
public sealed class TcpAccess
{
    /// <param name="endPoint">Port 0 picks a free one.</param>
    /// <param name="user">A name of the database "admin".</param>
    /// <param name="password">Of printable ASCII characters: all that clients' preparation of passwords (RFC 4013) leaves as they are.</param>
    /// <exception cref="InvalidOperationException">It would be open to other machines, or to everybody on this one.</exception>
    public TcpAccess(IPEndPoint endPoint, string user, string password)
    {
        if (!IPAddress.IsLoopback(endPoint.Address))
        {
            throw new InvalidOperationException($"The database listens on loopback addresses alone, as 127.0.0.1:27027, and not on {endPoint}.");
        }

        RequirePlain(user, "user");
        RequirePlain(password, "password");
        (EndPoint, User, Credential) = (endPoint, user, ScramCredential.Derive(password));
    }

    public IPEndPoint EndPoint { get; }

    public string User { get; }

    internal ScramCredential Credential { get; }

    private static void RequirePlain(string text, string what)
    {
        if (text.Length == 0 || text.Any(c => c is < ' ' or > '~'))
        {
            throw new InvalidOperationException($"A database that listens on a port needs a {what} of printable ASCII characters.");
        }
    }
}
