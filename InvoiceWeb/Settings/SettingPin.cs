namespace InvoiceWeb.Settings;

/// <summary>What sets a value so that it cannot be changed while the product runs.</summary>
public enum SettingPin
{
    Environment,
    CommandLine,

    /// <summary>Whatever else the operator's set-up puts above the stored settings.</summary>
    Configuration,
}
