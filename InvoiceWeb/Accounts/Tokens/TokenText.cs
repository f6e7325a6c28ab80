using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace InvoiceWeb.Accounts.Tokens;

/// <summary>
/// A token as its owner holds it: <c>iw_</c>, by which leaked ones are found, the id, and the secret, 43 characters of base64url for 256
/// random bits.
/// </summary>
public sealed record TokenText(string Id, string Secret)
{
    public const string Prefix = "iw_";

    private static readonly SearchValues<char> IdCharacters = SearchValues.Create("0123456789abcdef");

    private const int IdLength = 24;
    private const int SecretBytes = 32;
    private const int SecretLength = 43;
    private const int Length = 3 + IdLength + 1 + SecretLength;

    /// <summary>SHA-256 of the secret, hexadecimal.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Secret)));

    public static TokenText New(string id) => new(id, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes)));

    public static bool TryParse(string? text, [NotNullWhen(true)] out TokenText? token)
    {
        var valid = text is { Length: Length }
            && text.StartsWith(Prefix, StringComparison.Ordinal)
            && text[Prefix.Length + IdLength] == '_'
            && text.AsSpan(Prefix.Length, IdLength).IndexOfAnyExcept(IdCharacters) < 0
            && Base64Url.IsValid(text.AsSpan(Length - SecretLength));
        token = valid ? new TokenText(text!.Substring(Prefix.Length, IdLength), text[^SecretLength..]) : null; // valid implies that text is not null
        return valid;
    }

    public bool Opens(AccessToken token) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash), Encoding.ASCII.GetBytes(token.Hash));

    public override string ToString() => $"{Prefix}{Id}_{Secret}";
}
