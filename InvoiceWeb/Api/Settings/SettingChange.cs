using System.Text.Json.Serialization;

namespace InvoiceWeb.Api.Settings;

/// <summary>Another value for a setting.</summary>
/// <param name="Value">As the configuration has it; null goes back to the configured value.</param>
/// <param name="Version">The version that was looked at; another one is not changed.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SettingChange(string? Value, long Version);
