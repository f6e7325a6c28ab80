using System.Text.RegularExpressions;
using InvoiceWeb.Extraction.Layout;

namespace InvoiceWeb.Extraction.Evidence;

/// <summary>What a document says of the country it comes from.</summary>
internal static partial class WrittenCountry
{
    /// <summary>Only the United States write the month first; what else a document says in English leaves the day first.</summary>
    public static bool IsMonthFirst(DocumentText document) => document.Lines.Any(l => America().IsMatch(l.Text));

    // A town, its state and its ZIP code, or words that no other country prints. Abroad, DE and ID precede five digits too, and dollars are invoiced.
    [GeneratedRegex(@"\p{L}{3},\s?(AL|AK|AZ|AR|CA|CO|CT|DC|DE|FL|GA|HI|IA|ID|IL|IN|KS|KY|LA|MA|MD|ME|MI|MN|MO|MS|MT|NC|ND|NE|NH|NJ|NM|NV|NY|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VA|VT|WA|WI|WV|WY)\.?,?\s\d{5}(-\d{4})?\b|\p{L}{3}\s(AK|AZ|CT|FL|GA|IL|KS|KY|MN|MO|NC|NH|NJ|NV|NY|OH|OK|SD|TN|TX|UT|VA|VT|WI|WV|WY)\.?,?\s\d{5}(-\d{4})?\b|\bUS\$|\bsales tax\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex America();
}
