using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace InvoiceWeb.Accounts.Links;

/// <summary>The secret part of a one-time link: 43 characters of base64url, 256 random bits.</summary>
public static class LinkToken
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
