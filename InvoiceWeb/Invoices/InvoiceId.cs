using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace InvoiceWeb.Invoices;

/// <summary>An invoice's identity: 24 lower-case hexadecimal digits, the text form of a MongoDB ObjectId.</summary>
public readonly record struct InvoiceId : IParsable<InvoiceId>
{
    private const int Digits = 24;
    private readonly string? value;

    private InvoiceId(string value) => this.value = value;

    public string Value => value ?? throw new InvalidOperationException("An InvoiceId was used before it was given a value.");

    /// <summary>A new identity: the second of its making, then 64 random bits.</summary>
    public static InvoiceId New(DateTimeOffset now)
    {
        Span<byte> bytes = stackalloc byte[Digits / 2];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)now.ToUnixTimeSeconds());
        RandomNumberGenerator.Fill(bytes[sizeof(uint)..]);
        return new InvoiceId(Convert.ToHexStringLower(bytes));
    }

    public static InvoiceId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException("An invoice id is 24 hexadecimal digits.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out InvoiceId result)
    {
        var valid = s is { Length: Digits } && s.All(char.IsAsciiHexDigit);
        result = valid ? new InvoiceId(s!.ToLowerInvariant()) : default; // valid implies that s is not null
        return valid;
    }

    public override string ToString() => Value;
}
