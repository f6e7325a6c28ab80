using System.Collections.Frozen;
using System.Globalization;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>
/// An amount as the viewer's culture writes numbers, followed by the ISO code of its currency: a bare "$" would leave open
/// whose dollars they are.
/// </summary>
public static class Amount
{
    /// <summary>Currencies whose ISO 4217 minor unit is not a hundredth.</summary>
    private static readonly FrozenDictionary<string, int> Decimals = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["CLP"] = 0,
        ["ISK"] = 0,
        ["JPY"] = 0,
        ["KRW"] = 0,
        ["PYG"] = 0,
        ["UGX"] = 0,
        ["VND"] = 0,
        ["XAF"] = 0,
        ["XOF"] = 0,
        ["XPF"] = 0,
        ["BHD"] = 3,
        ["IQD"] = 3,
        ["JOD"] = 3,
        ["KWD"] = 3,
        ["LYD"] = 3,
        ["OMR"] = 3,
        ["TND"] = 3,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Number(decimal value, string? currency) =>
        value.ToString($"N{Decimals.GetValueOrDefault(currency ?? "", 2)}", CultureInfo.CurrentCulture);

    /// <summary>With all of its decimals, also where the currency has fewer.</summary>
    public static string Exact(decimal value, string? currency) =>
        value.ToString($"N{Math.Max(Decimals.GetValueOrDefault(currency ?? "", 2), (value / 1.0000000000m).Scale)}", CultureInfo.CurrentCulture);

    public static string Format(decimal value, string? currency) =>
        currency is null ? Number(value, null) : $"{Number(value, currency)}\u00a0{currency}";
}
