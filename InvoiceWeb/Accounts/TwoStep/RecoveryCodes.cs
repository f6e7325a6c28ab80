using System.Security.Cryptography;
using System.Text;

namespace InvoiceWeb.Accounts.TwoStep;

/// <summary>
/// The recovery codes that are left, hashed. A code has some 47 random bits, too few for a fast hash; all codes of a set share the salt, so
/// that looking one up takes one slow hash.
/// </summary>
/// <param name="Salt">16 bytes.</param>
/// <param name="Hashes">32 bytes each.</param>
public sealed record RecoveryCodes(byte[] Salt, IReadOnlyList<byte[]> Hashes)
{
    private const int Iterations = 100_000;
    private const int SaltLength = 16;
    private const int HashLength = 32;

    public static RecoveryCodes None { get; } = new([], []);

    public int Count => Hashes.Count;

    public static RecoveryCodes Of(IEnumerable<string> codes)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        return new RecoveryCodes(salt, [.. codes.Select(code => Hash(salt, code))]);
    }

    /// <returns>The codes without the one used; null when it is none of them.</returns>
    public RecoveryCodes? Use(string code)
    {
        if (Count == 0)
        {
            return null;
        }

        var wanted = Hash(Salt, code);
        var left = Hashes.Where(hash => !CryptographicOperations.FixedTimeEquals(hash, wanted)).ToArray();
        return left.Length == Count ? null : this with { Hashes = left };
    }

    private static byte[] Hash(byte[] salt, string code) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(Plain(code)), salt, Iterations, HashAlgorithmName.SHA256, HashLength);

    /// <summary>Without what a person adds or drops when typing it: "abcde-fghij" is "ABCDEFGHIJ".</summary>
    private static string Plain(string code) => string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
