using System.Security.Cryptography;
using System.Text;

namespace Mongo.Embedded.Authentication;

/// <summary>Who may sign in. A name that nobody has looks from outside like any other one, each time it is tried.</summary>
internal sealed class UserDirectory(TcpAccess? access)
{
    private const string Database = "admin";

    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes);

    /// <summary>A user's credential, or for a name that is none one that no password fits.</summary>
    public ScramCredential Find(string database, string user)
    {
        var name = $"{database}\0{user}";
        var nobody = new ScramCredential(Disguise("salt", name)[..ScramCredential.SaltLength], Disguise("stored", name), Disguise("server", name));
        return access is not null && database is Database && string.Equals(user, access.User, StringComparison.Ordinal) ? access.Credential : nobody;
    }

    private byte[] Disguise(string part, string name) => HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes($"{part}\0{name}"));
}
