using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;

namespace InvoiceWeb.Settings;

/// <summary>Tells where the value of a setting comes from.</summary>
public sealed class SettingValues(IConfiguration configuration, StoredConfiguration stored)
{
    /// <summary>Those that come later hide those before.</summary>
    private IEnumerable<IConfigurationProvider> Providers => ((IConfigurationRoot)configuration).Providers;

    /// <returns>The value that counts.</returns>
    public string Effective(Setting setting) => configuration[setting.Key] ?? setting.BuiltIn;

    /// <returns>The value that counts where nothing is stored.</returns>
    public string Configured(Setting setting) => Find(Providers.Where(provider => provider != stored), setting)?.Value ?? setting.BuiltIn;

    /// <returns>What keeps a stored value from counting; null where one would count.</returns>
    public SettingPin? PinOf(Setting setting) =>
        Find(Providers.SkipWhile(provider => provider != stored).Skip(1), setting)?.Provider switch
        {
            null => null,
            EnvironmentVariablesConfigurationProvider => SettingPin.Environment,
            CommandLineConfigurationProvider => SettingPin.CommandLine,
            _ => SettingPin.Configuration,
        };

    private static (IConfigurationProvider Provider, string Value)? Find(IEnumerable<IConfigurationProvider> providers, Setting setting)
    {
        foreach (var provider in providers.Reverse())
        {
            if (provider.TryGet(setting.Key, out var value) && value is not null)
            {
                return (provider, value);
            }
        }

        return null;
    }
}
