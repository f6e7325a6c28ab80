using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace InvoiceWeb.Storage.Keys;

/// <summary>Encrypts the keys that protect cookies before they are stored: AES-256 in GCM.</summary>
public sealed class MasterKeyEncryptor(MasterKey key) : IXmlEncryptor
{
    internal const int TagLength = 16;
    internal const int NonceLength = 12;

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var box = new byte[NonceLength + TagLength + plain.Length];
        var nonce = box.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key.Bytes, TagLength);
        aes.Encrypt(nonce, plain, box.AsSpan(NonceLength + TagLength), box.AsSpan(NonceLength, TagLength));
        CryptographicOperations.ZeroMemory(plain);
        return new EncryptedXmlInfo(new XElement("encrypted", new XAttribute("masterKey", key.Id), Convert.ToBase64String(box)), typeof(MasterKeyDecryptor));
    }
}
