using InvoiceWeb.Storage.Database;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Storage;

/// <summary>Keeps the keys that protect cookies in the data folder, readable by the server's own user alone, so that sign-ins outlive a restart.</summary>
public sealed class KeyFolder(IOptions<DataOptions> data, ILoggerFactory loggers) : IConfigureOptions<KeyManagementOptions>
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public void Configure(KeyManagementOptions options)
    {
        var path = Path.Combine(data.Value.FullPath, "keys");
        var folder = OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, OwnerOnly);
        options.XmlRepository = new FileSystemXmlRepository(folder, loggers);
    }
}
