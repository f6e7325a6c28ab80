using System.Security.Cryptography;
using InvoiceWeb.Storage.Database;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Storage.Keys;

/// <summary>The key that the keys in the database are encrypted with. It is never stored there.</summary>
public sealed class MasterKey(IOptions<KeyOptions> options, IOptions<DataOptions> data)
{
    public const int Length = 32;

    private readonly Lazy<byte[]> bytes = new(() => options.Value.Key is { Length: > 0 } key
        ? Parse(key, "DataProtection:Key")
        : MasterKeyFile.ReadOrMake(options.Value.KeyFile is { Length: > 0 } file ? Path.GetFullPath(file) : Path.Combine(data.Value.FullPath, "master.key")));

    /// <exception cref="InvalidOperationException">There is none that can be used; the message says why in one line.</exception>
    public ReadOnlySpan<byte> Bytes => bytes.Value;

    /// <summary>Tells keys apart without giving them away: 16 hexadecimal digits.</summary>
    public string Id => Convert.ToHexStringLower(HMACSHA256.HashData(bytes.Value, "InvoiceWeb master key id"u8))[..16];

    internal static byte[] Parse(string text, string source)
    {
        var key = new byte[Length];
        return Convert.TryFromBase64String(text.Trim(), key, out var written) && written == Length
            ? key
            : throw new InvalidOperationException($"{source} has to hold {Length} bytes as base64; 'openssl rand -base64 {Length}' makes such a key.");
    }
}
