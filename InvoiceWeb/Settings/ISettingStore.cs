namespace InvoiceWeb.Settings;

/// <summary>The collection <c>settings</c>: a handful of documents.</summary>
public interface ISettingStore
{
    Task<IReadOnlyList<StoredSetting>> LoadAsync(CancellationToken cancellationToken);

    /// <summary>Stores what follows the preceding version; version 1 follows none.</summary>
    /// <returns>False when somebody else was faster; nothing was changed then.</returns>
    Task<bool> TryReplaceAsync(StoredSetting next, CancellationToken cancellationToken);
}
