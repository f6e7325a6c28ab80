namespace InvoiceWeb.Settings;

/// <summary>How a setting stands on this instance.</summary>
/// <param name="Value">The one that counts.</param>
/// <param name="Configured">The one that counts where nothing is stored.</param>
/// <param name="Stored">What was set while the product ran, or taken back; null where nobody ever set it.</param>
/// <param name="Pin">What keeps it from being changed; null where it can be.</param>
public sealed record SettingState(Setting Setting, string Value, string Configured, StoredSetting? Stored, SettingPin? Pin)
{
    public bool IsChanged => Stored?.Value is not null;

    /// <summary>What whoever changes it has seen.</summary>
    public long Version => Stored?.Version ?? 0;
}
