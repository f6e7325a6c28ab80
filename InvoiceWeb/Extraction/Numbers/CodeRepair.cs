using System.Text.RegularExpressions;

namespace InvoiceWeb.Extraction.Numbers;

/// <summary>Undoes digits that a reader saw in place of letters, only where letters stand around them: "0R1806" is "OR1806".</summary>
internal static partial class CodeRepair
{
    /// <summary>The code with as many characters as before.</summary>
    public static string Apply(string code) => SmallOne().Replace(CapitalZero().Replace(code, "O"), "l");

    // At the head of a run of capitals, or within one.
    [GeneratedRegex(@"(?<![\p{L}\d])0(?=\p{Lu}{1,5}\d{3})|(?<=\p{Lu})0(?=\p{Lu})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CapitalZero();

    // Ones that end a word of small letters.
    [GeneratedRegex(@"(?<=(?<!\p{L})\p{L}?\p{Ll}{1,4}1?)1(?=1?(?![\p{L}\d]))", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SmallOne();
}
