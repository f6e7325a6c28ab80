using System.Globalization;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>What the reader calls a language of documents.</summary>
public static class LanguageName
{
    private static readonly Dictionary<string, CultureInfo> ByCode = CultureInfo.GetCultures(CultureTypes.NeutralCultures)
        .GroupBy(culture => culture.ThreeLetterISOLanguageName, StringComparer.Ordinal)
        .ToDictionary(cultures => cultures.Key, cultures => cultures.MinBy(culture => culture.Name.Length)!, StringComparer.Ordinal); // no group is empty

    /// <param name="code">ISO 639-2.</param>
    /// <returns>Its name in its own language, as its speakers look for it; the code where nobody knows it.</returns>
    public static string Of(string code) =>
        ByCode.TryGetValue(code, out var culture) ? culture.TextInfo.ToTitleCase(culture.NativeName) : code;
}
