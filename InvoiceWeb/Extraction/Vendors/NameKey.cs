using System.Text.RegularExpressions;
using InvoiceWeb.Extraction.Labels;

namespace InvoiceWeb.Extraction.Vendors;

/// <summary>What two ways of writing one company have in common: the letters and digits without the legal form.</summary>
internal static partial class NameKey
{
    public static string Of(string name)
    {
        string core = FoldedText.Of(WithoutForm(name));
        return core.Length > 1 ? core : FoldedText.Of(name);
    }

    /// <summary>The name with blanks in the place of its legal form.</summary>
    public static string WithoutForm(string name) => Forms().Replace(name, " ");

    [GeneratedRegex(@"(?<![\p{L}\d])(gmbh|mbh|ag|kg|kgaa|ohg|gbr|e\.?\s?k|ug|s\.?a\.?r\.?l|sas|s\.?a|eurl|sasu|ltd|limited|llc|inc|plc|corp|co|b\.?v|n\.?v|s\.?r\.?l|s\.?p\.?a|sdn|bhd|berhad|s/b)(?![\p{L}\d])\.?|&", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Forms();
}
