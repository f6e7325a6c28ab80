namespace InvoiceWeb.Settings;

/// <summary>
/// What was set while the product ran, as a part of the configuration: above the settings files, below environment variables and the
/// command line, which therefore pin what they name. Options that are asked for anew hear of a change as of that of a file.
/// </summary>
public sealed class StoredConfiguration : ConfigurationProvider, IConfigurationSource
{
    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    /// <param name="values">All that counts; what is not among them is as it was configured.</param>
    public void Take(IEnumerable<KeyValuePair<string, string>> values)
    {
        Data = values.ToDictionary(value => value.Key, value => (string?)value.Value, StringComparer.OrdinalIgnoreCase);
        OnReload();
    }
}
