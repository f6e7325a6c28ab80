using InvoiceWeb.Storage.Database;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Storage.Keys;

/// <summary>
/// Before anything else uses them: stops an instance whose master key is not that of the others, which would sign everybody out on every
/// other request, and removes the unencrypted keys that earlier versions kept in the data folder.
/// </summary>
public sealed class KeyRingCheck(MongoKeyRing ring, MasterKey master, IOptions<DataOptions> data) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var own = master.Id;
        var used = await ring.MasterKeyIdsAsync(cancellationToken);
        if (used.Any(id => !string.Equals(id, own, StringComparison.Ordinal)))
        {
            throw new InvalidOperationException(
                "The keys in the database are encrypted with another master key. Give this instance the same DataProtection:Key or DataProtection:KeyFile "
                + $"as the others. If that key is lost, remove the collection {Collections.ProtectionKeys}: everybody then has to sign in again, "
                + "and authenticator apps have to be set up anew.");
        }

        var former = Path.Combine(data.Value.FullPath, "keys");
        if (Directory.Exists(former))
        {
            Directory.Delete(former, recursive: true);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
