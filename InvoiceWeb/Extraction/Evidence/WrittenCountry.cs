using System.Text.RegularExpressions;
using InvoiceWeb.Extraction.Layout;

namespace InvoiceWeb.Extraction.Evidence;

/// <summary>What a document says of the country it comes from.</summary>
internal static partial class WrittenCountry
{
    /// <summary>Only the United States write the month first; what else a document says in English leaves the day first.</summary>
    public static bool IsMonthFirst(DocumentText document) => document.Lines.Any(l => America().IsMatch(l.Text));

    // A state and its ZIP code, or a dollar sign with the country's own words around it.
    [GeneratedRegex(@"\b(AL|AK|AZ|AR|CA|CO|CT|DC|FL|GA|HI|IA|ID|IL|IN|KS|KY|LA|MA|MD|ME|MI|MN|MO|MS|MT|NC|ND|NE|NH|NJ|NM|NV|NY|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VA|VT|WA|WI|WV|WY)\.?,?\s\d{5}(-\d{4})?\b|\bUSD\b|\bUS\$|\bsales tax\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex America();
}
