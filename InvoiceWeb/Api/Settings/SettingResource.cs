using InvoiceWeb.Settings;

namespace InvoiceWeb.Api.Settings;

/// <summary>A setting that may change while the product runs.</summary>
/// <param name="Key">As in the configuration.</param>
/// <param name="Value">The one that counts, as the configuration has it.</param>
/// <param name="Configured">The one that counts where none is stored.</param>
/// <param name="IsChanged">Whether somebody set another value than the configured one.</param>
/// <param name="PinnedBy">What keeps it from being changed; null where it can be.</param>
/// <param name="Version">To be given with a change.</param>
/// <param name="Least">The least value; null where there is no such bound.</param>
/// <param name="Greatest">The greatest value; null where there is no such bound.</param>
/// <param name="ChangedBy">Who changed it last; null where nobody did.</param>
public sealed record SettingResource(
    string Key,
    SettingKind Kind,
    string Value,
    string Configured,
    bool IsChanged,
    SettingPin? PinnedBy,
    long Version,
    string? Least,
    string? Greatest,
    string? ChangedBy,
    DateTimeOffset? ChangedAt)
{
    public static SettingResource Of(SettingState state) => new(
        state.Setting.Key,
        state.Setting.Kind,
        state.Value,
        state.Configured,
        state.IsChanged,
        state.Pin,
        state.Version,
        state.Setting.Range?.Least,
        state.Setting.Range?.Greatest,
        state.Stored?.By.Name,
        state.Stored?.At);
}
