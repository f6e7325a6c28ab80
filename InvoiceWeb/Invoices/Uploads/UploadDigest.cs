using System.Security.Cryptography;
using System.Text;

namespace InvoiceWeb.Invoices.Uploads;

/// <summary>Tells whether two uploads are of the same files in the same order.</summary>
public sealed class UploadDigest : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <param name="file">The file itself.</param>
    /// <returns>The digest of this file alone: lower-case hexadecimal SHA-256.</returns>
    public string Add(ReadOnlySpan<byte> file)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(file));
        hash.AppendData(Encoding.ASCII.GetBytes(digest));
        return digest;
    }

    /// <summary>The digest of all files so far: lower-case hexadecimal SHA-256 over their digests, each of one length.</summary>
    public override string ToString() => Convert.ToHexStringLower(hash.GetCurrentHash());

    public void Dispose() => hash.Dispose();
}
