namespace InvoiceWeb.Extraction.Ranking;

/// <summary>What speaks for or against a candidate, by name. A feature that is not there is zero.</summary>
internal sealed class FeatureSet
{
    private readonly Dictionary<string, double> _values = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, double> Values => _values;

    public FeatureSet Set(string name, double value)
    {
        if (value != 0)
        {
            _values[name] = value;
        }

        return this;
    }

    public bool Has(string name) => _values.ContainsKey(name);

    public FeatureSet Set(string name, bool value) => Set(name, value ? 1 : 0);
}
