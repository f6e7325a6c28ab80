using InvoiceWeb.Settings;

namespace InvoiceWeb.Tests.Settings;

/// <summary>What several instances share, and what may be out of reach.</summary>
public sealed class FakeSettingStore : ISettingStore
{
    public IReadOnlyList<StoredSetting> Stored { get; set; } = [];

    public bool IsOutOfReach { get; set; }

    public int Looks { get; private set; }

    public Task<IReadOnlyList<StoredSetting>> LoadAsync(CancellationToken cancellationToken)
    {
        Looks++;
        return IsOutOfReach ? Task.FromException<IReadOnlyList<StoredSetting>>(new IOException("The database is out of reach.")) : Task.FromResult(Stored);
    }

    public Task<bool> TryReplaceAsync(StoredSetting next, CancellationToken cancellationToken)
    {
        Stored = [.. Stored.Where(one => !string.Equals(one.Key, next.Key, StringComparison.Ordinal)), next];
        return Task.FromResult(true);
    }
}
