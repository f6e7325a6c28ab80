using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace InvoiceWeb.Storage.Keys;

/// <summary>
/// Undoes <see cref="MasterKeyEncryptor"/>. Stored keys name this class and its assembly: renamed, it finds them no more.
/// </summary>
public sealed class MasterKeyDecryptor(IServiceProvider services) : IXmlDecryptor
{
    private readonly MasterKey key = services.GetRequiredService<MasterKey>();

    /// <exception cref="CryptographicException">It was encrypted with another key, or changed since.</exception>
    public XElement Decrypt(XElement encryptedElement)
    {
        var box = Convert.FromBase64String(encryptedElement.Value).AsSpan();
        var secret = box[(MasterKeyEncryptor.NonceLength + MasterKeyEncryptor.TagLength)..];
        var plain = new byte[secret.Length];
        using var aes = new AesGcm(key.Bytes, MasterKeyEncryptor.TagLength);
        aes.Decrypt(box[..MasterKeyEncryptor.NonceLength], secret, box.Slice(MasterKeyEncryptor.NonceLength, MasterKeyEncryptor.TagLength), plain);
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}
