using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace InvoiceWeb.Accounts.TwoStep;

/// <summary>RFC 6238: six digits that change every half minute.</summary>
public static class TimeCode
{
    public const int Digits = 6;

    private const long StepSeconds = 30;
    private const int Modulus = 1_000_000;

    public static long StepAt(DateTimeOffset time) => time.ToUnixTimeSeconds() / StepSeconds;

    [SuppressMessage("Security", "CA5350", Justification = "HMAC-SHA-1 is what authenticator apps know; HMAC does not rest on what SHA-1 lacks.")]
    public static string At(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(secret, counter, hash);
        var code = BinaryPrimitives.ReadUInt32BigEndian(hash[(hash[^1] & 0xF)..]) & 0x7FFF_FFFF;
        return (code % Modulus).ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
    }
}
