using InvoiceWeb.Invoices;

namespace InvoiceWeb.Settings;

/// <summary>What somebody set while the product ran.</summary>
/// <param name="Value">As the configuration has it; null where the configured value counts again.</param>
/// <param name="Version">Grows by one with every change; guards against lost updates.</param>
public sealed record StoredSetting(string Key, string? Value, long Version, Person By, DateTimeOffset At);
