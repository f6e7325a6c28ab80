using System.Security.Cryptography;
using System.Text;

namespace Mongo.Embedded.Authentication;

/// <summary>What is kept of a password (RFC 5802, section 3; RFC 7677): enough to recognise it, too little to sign in with.</summary>
internal sealed record ScramCredential(byte[] Salt, byte[] StoredKey, byte[] ServerKey)
{
    /// <summary>MongoDB's own count, of which clients ask no less than 4,096.</summary>
    public const int Iterations = 15_000;

    /// <summary>A hash's length, less the block number that is appended to it.</summary>
    public const int SaltLength = SHA256.HashSizeInBytes - sizeof(int);

    public static ScramCredential Derive(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        var salted = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), salt, Iterations, HashAlgorithmName.SHA256, SHA256.HashSizeInBytes);
        return new ScramCredential(
            salt, SHA256.HashData(HMACSHA256.HashData(salted, "Client Key"u8)), HMACSHA256.HashData(salted, "Server Key"u8));
    }
}
