namespace InvoiceWeb.Storage.Keys;

/// <summary>
/// The master key, which encrypts the keys in the database that protect cookies and authenticator secrets. All instances that share a database
/// need the same.
/// </summary>
public sealed class KeyOptions
{
    public const string SectionName = "DataProtection";

    /// <summary>32 bytes as base64. Without it the key is that in <see cref="KeyFile"/>.</summary>
    public string? Key { get; set; }

    /// <summary>A file that holds the same; by default <c>master.key</c> in the data folder. It is made where it is missing.</summary>
    public string? KeyFile { get; set; }
}
