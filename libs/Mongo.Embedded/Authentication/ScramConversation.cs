using System.Security.Cryptography;
using System.Text;

namespace Mongo.Embedded.Authentication;

/// <summary>The server's side of SCRAM-SHA-256 (RFC 5802, section 5), without channel binding as MongoDB has it.</summary>
internal sealed class ScramConversation
{
    public const string Mechanism = "SCRAM-SHA-256";

    private const int MaxMessage = 4096;
    private const int NonceBytes = 24;
    private const int HeaderLength = 3;

    private readonly ScramCredential _credential;
    private readonly string _header;
    private readonly string _nonce;
    private readonly string _exchanged;
    private readonly bool _endsAtProof;
    private bool _isProven;

    /// <param name="users">Who is known.</param>
    /// <param name="database">Of the user.</param>
    /// <param name="message">The client's first one.</param>
    /// <param name="endsAtProof">Whether the client goes without the empty exchange at the end.</param>
    /// <exception cref="CommandException">It is none.</exception>
    public ScramConversation(UserDirectory users, string database, ReadOnlySpan<byte> message, bool endsAtProof)
    {
        var text = Decode(message);
        if (!text.StartsWith("n,,", StringComparison.Ordinal) && !text.StartsWith("y,,", StringComparison.Ordinal))
        {
            throw Failed();
        }

        var bare = text[HeaderLength..];
        if (bare.Split(',') is not [['n', '=', .. var name], ['r', '=', _, ..] nonce, ..])
        {
            throw Failed();
        }

        User = name.Replace("=2C", ",", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal);
        _header = Convert.ToBase64String(Encoding.UTF8.GetBytes(text[..HeaderLength]));
        _credential = users.Find(database, User);
        _endsAtProof = endsAtProof;
        _nonce = nonce[2..] + Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));
        var first = $"r={_nonce},s={Convert.ToBase64String(_credential.Salt)},i={ScramCredential.Iterations}";
        _exchanged = $"{bare},{first}";
        Answer = Encoding.UTF8.GetBytes(first);
    }

    public string User { get; }

    /// <summary>What to send the client now.</summary>
    public byte[] Answer { get; private set; }

    /// <summary>The client is who it says, and has been told so.</summary>
    public bool IsDone { get; private set; }

    /// <exception cref="CommandException">The password is not the user's, or there is no such user, or this is no such message.</exception>
    public void Continue(ReadOnlySpan<byte> message)
    {
        if (_isProven)
        {
            IsDone = message.IsEmpty ? true : throw Failed();
            Answer = [];
            return;
        }

        var text = Decode(message);
        var end = text.LastIndexOf(",p=", StringComparison.Ordinal);
        var proof = new byte[SHA256.HashSizeInBytes];
        if (end < 0 || !string.Equals(text[..end], $"c={_header},r={_nonce}", StringComparison.Ordinal)
            || !Convert.TryFromBase64String(text[(end + 3)..], proof, out var length) || length != proof.Length)
        {
            throw Failed();
        }

        var exchanged = Encoding.UTF8.GetBytes($"{_exchanged},{text[..end]}");
        var signature = HMACSHA256.HashData(_credential.StoredKey, exchanged);
        var key = proof.Zip(signature, (a, b) => (byte)(a ^ b)).ToArray();
        if (!CryptographicOperations.FixedTimeEquals(SHA256.HashData(key), _credential.StoredKey))
        {
            throw Failed();
        }

        (_isProven, IsDone) = (true, _endsAtProof);
        Answer = Encoding.UTF8.GetBytes($"v={Convert.ToBase64String(HMACSHA256.HashData(_credential.ServerKey, exchanged))}");
    }

    private static string Decode(ReadOnlySpan<byte> message) => message.Length <= MaxMessage ? Encoding.UTF8.GetString(message) : throw Failed();

    /// <summary>One answer for all that can go wrong: it tells nobody how far he came.</summary>
    private static CommandException Failed() => new(ErrorCode.AuthenticationFailed, "Authentication failed.");
}
