namespace InvoiceWeb.Settings;

/// <summary>What a setting's value is.</summary>
public enum SettingKind
{
    Text,

    /// <summary>"True" or "False".</summary>
    Switch,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>A number with a decimal point.</summary>
    Fraction,

    /// <summary>Days, hours, minutes and seconds as "7.00:00:00".</summary>
    Duration,
}
