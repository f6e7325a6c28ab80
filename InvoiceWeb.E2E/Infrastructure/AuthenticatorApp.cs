using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace InvoiceWeb.E2E.Infrastructure;

/// <summary>What runs on a phone. It computes codes by RFC 6238 itself, without the product's code.</summary>
public sealed class AuthenticatorApp(string secret)
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const long StepSeconds = 30;

    private readonly byte[] key = Decode(string.Concat(secret.Where(char.IsAsciiLetterOrDigit)));

    /// <param name="ahead">Half minutes by which the phone's clock is fast.</param>
    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238 as authenticator apps know it.")]
    public string Code(int ahead = 0)
    {
        var counter = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, (DateTimeOffset.UtcNow.ToUnixTimeSeconds() / StepSeconds) + ahead);
        var hash = HMACSHA1.HashData(key, counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string text)
    {
        var bits = string.Concat(text.Select(c => Convert.ToString(Alphabet.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(part => part.Length == 8).Select(part => Convert.ToByte(new string(part), 2))];
    }
}
