using InvoiceWeb.Auditing;
using InvoiceWeb.Invoices;

namespace InvoiceWeb.Settings;

/// <summary>Shows and changes what may be changed while the product runs. Every change is written down with both values.</summary>
public sealed class SettingsService(
    ISettingStore store, SettingsKeeper keeper, SettingValues values, SettingCheck check, IAuditLog audit, TimeProvider clock)
{
    public IReadOnlyList<SettingState> List() =>
        [.. SettingCatalog.All.Where(setting => setting.Group is not SettingGroup.None).Select(StateOf)];

    public SettingState StateOf(Setting setting) => new(
        setting,
        values.Effective(setting),
        values.Configured(setting),
        keeper.Current.FirstOrDefault(stored => string.Equals(stored.Key, setting.Key, StringComparison.Ordinal)),
        values.PinOf(setting));

    /// <param name="value">Null goes back to the configured value.</param>
    /// <param name="version">What its author saw, as <see cref="SettingState.Version"/>.</param>
    public async Task<SettingResult> ChangeAsync(Person by, string key, string? value, long version, CancellationToken cancellationToken)
    {
        if (SettingCatalog.Find(key) is not { } setting)
        {
            return new SettingResult.Unknown();
        }

        // What another instance stored just now is seen before it is judged.
        await keeper.RefreshAsync(cancellationToken);
        var before = StateOf(setting);
        if (before.Pin is not null)
        {
            return new SettingResult.Pinned(before);
        }

        if (before.Version != version)
        {
            return new SettingResult.Conflicting(before);
        }

        var wanted = value?.Trim();
        return wanted is not null && check.ProblemOf(setting, wanted) is { } problem
            ? new SettingResult.Invalid(before, problem)
            : await StoreAsync(before, wanted, by);
    }

    private async Task<SettingResult> StoreAsync(SettingState before, string? value, Person by)
    {
        if (string.Equals(before.Stored?.Value, value, StringComparison.Ordinal))
        {
            return new SettingResult.Saved(before);
        }

        var next = new StoredSetting(before.Setting.Key, value, before.Version + 1, by, clock.GetUtcNow());
        var isStored = await store.TryReplaceAsync(next, CancellationToken.None);
        await keeper.RefreshAsync(CancellationToken.None);
        var after = StateOf(before.Setting);
        if (!isStored)
        {
            return new SettingResult.Conflicting(after);
        }

        await audit.WriteAsync(EntryOf(before, after));
        return new SettingResult.Saved(after);
    }

    private static AuditEntry EntryOf(SettingState before, SettingState after) => after.Setting == SettingCatalog.Paused
        ? new AuditEntry(IsOn(after) ? AuditAction.ReadingPaused : AuditAction.ReadingResumed)
        : new AuditEntry(AuditAction.SettingsChanged, new AuditParty("", after.Setting.Key), $"{before.Value} → {after.Value}");

    private static bool IsOn(SettingState state) => bool.TryParse(state.Value, out var on) && on;
}
