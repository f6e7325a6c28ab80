using InvoiceWeb.Settings;

namespace InvoiceWeb.Pages.Admin.Settings;

/// <summary>A setting as the page shows it.</summary>
public sealed record SettingView(SettingState State)
{
    /// <summary>What somebody typed that was not taken; null shows what counts.</summary>
    public string? Typed { get; init; }

    /// <summary>What is said to a change; null without one.</summary>
    public string? Answer { get; init; }

    public bool IsRefused => Typed is not null;

    /// <summary>The start of its elements' ids.</summary>
    public string Slug => State.Setting.Key.Replace(':', '-');

    public string InputType => State.Setting.Kind is SettingKind.Count or SettingKind.Fraction ? "number" : "text";

    public string? Step => State.Setting.Kind is SettingKind.Fraction ? "any" : null;
}
