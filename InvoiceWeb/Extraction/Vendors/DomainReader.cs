using System.Text.RegularExpressions;
using InvoiceWeb.Extraction.Labels;

namespace InvoiceWeb.Extraction.Vendors;

/// <summary>The names in web and mail addresses: on many receipts the only legible form of a logo.</summary>
internal static partial class DomainReader
{
    private static readonly HashSet<string> Public = new(StringComparer.Ordinal)
    {
        "gmail", "yahoo", "hotmail", "outlook", "tonline", "gmx", "web", "facebook", "instagram", "google", "localhost", "live", "icloud", "aol",
    };

    /// <summary>The part of each address before the top-level domain.</summary>
    public static IEnumerable<Match> Matches(string text) => Domain().Matches(text).Where(m => !Public.Contains(FoldedText.Of(m.Value)));

    public static IEnumerable<string> Find(string text) => Matches(text).Select(m => FoldedText.Of(m.Value)).Where(d => d.Length > 1);

    [GeneratedRegex(@"(?<=(?:www\s?[.,]\s?|@|//)(?:[\p{L}\d-]+\.)?)[\p{L}\d][\p{L}\d-]{1,40}(?=\s?\.\s?(?:com?|de|fr|at|ch|nl|be|es|it|eu|net|org|my|uk|info|shop|biz)\b)|(?<![\p{L}\d@.])[\p{L}][\p{L}\d-]{1,40}(?=\.(?:com|de|fr|at|ch|nl|my)\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Domain();
}
