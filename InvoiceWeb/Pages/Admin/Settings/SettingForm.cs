namespace InvoiceWeb.Pages.Admin.Settings;

/// <summary>A change to one setting.</summary>
public sealed record SettingForm
{
    public string Key { get; init; } = "";

    public string? Value { get; init; }

    /// <summary>What its author saw.</summary>
    public long Version { get; init; }

    /// <summary>Whether the configured value is to count again.</summary>
    public bool Back { get; init; }
}
