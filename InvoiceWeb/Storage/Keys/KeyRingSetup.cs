using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Storage.Keys;

/// <summary>Has ASP.NET Core keep its keys in the database, encrypted.</summary>
public sealed class KeyRingSetup(MongoKeyRing ring, MasterKeyEncryptor encryptor) : IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options)
    {
        options.XmlRepository = ring;
        options.XmlEncryptor = encryptor;
    }
}
