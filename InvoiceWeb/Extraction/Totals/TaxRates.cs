namespace InvoiceWeb.Extraction.Totals;

/// <summary>Rates of value-added and goods-and-services tax in use in the last years.</summary>
internal static class TaxRates
{
    public static readonly IReadOnlyList<decimal> Common =
        [0.05m, 0.055m, 0.06m, 0.07m, 0.077m, 0.081m, 0.08m, 0.09m, 0.10m, 0.13m, 0.16m, 0.19m, 0.20m, 0.21m, 0.22m, 0.23m, 0.24m, 0.25m];
}
