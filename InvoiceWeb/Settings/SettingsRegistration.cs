using Microsoft.Extensions.Configuration.Json;

namespace InvoiceWeb.Settings;

public static class SettingsRegistration
{
    /// <summary>
    /// Settings that change while the product runs. Call it after the storage's registration, whose database they are in, and before those
    /// of the parts that they are about.
    /// </summary>
    public static WebApplicationBuilder AddSettings(this WebApplicationBuilder builder)
    {
        var stored = new StoredConfiguration();
        var sources = ((IConfigurationBuilder)builder.Configuration).Sources;
        var lastFile = sources.Index().LastOrDefault(source => source.Item is JsonConfigurationSource, (Index: -1, Item: null!));
        sources.Insert(lastFile.Index + 1, stored);
        builder.Services
            .AddSingleton(stored)
            .AddSingleton<SettingValues>()
            .AddSingleton<SettingCheck>()
            .AddSingleton<SettingsKeeper>()
            .AddHostedService(provider => provider.GetRequiredService<SettingsKeeper>())
            .AddSingleton<SettingsService>();
        return builder;
    }
}
