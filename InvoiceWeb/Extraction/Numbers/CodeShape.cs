using System.Text.RegularExpressions;
using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Extraction.Ranking;

namespace InvoiceWeb.Extraction.Numbers;

/// <summary>What the look of a code says of its purpose.</summary>
internal static partial class CodeShape
{
    /// <summary>Letters and digits only: the same number may be written with other separators.</summary>
    public static string Key(string code) => string.Concat(code.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));

    public static void AddTo(FeatureSet features, TextSpan code)
    {
        string text = code.Text;
        int digits = text.Count(char.IsAsciiDigit);
        int letters = text.Count(char.IsLetter);
        features
            .Set($"digits.{Bucket(digits)}", value: true)
            .Set("shape.digitsOnly", digits == text.Length)
            .Set("shape.capitalsFirst", CapitalsThenDigits().IsMatch(text))
            .Set("shape.lowerCase", text.Any(char.IsLower))
            .Set("shape.manyLetters", letters > digits)
            .Set("shape.leadingZeros", text.StartsWith('0'))
            .Set("shape.slash", text.Contains('/', StringComparison.Ordinal))
            .Set("shape.dash", text.Contains('-', StringComparison.Ordinal))
            .Set("shape.dots", text.Count(c => c == '.') > 1)
            .Set("shape.space", text.Contains(' ', StringComparison.Ordinal))
            .Set("shape.year", Year().IsMatch(text))
            .Set("shape.time", IsTime(code))
            .Set("shape.percent", FollowedBy(code, '%'))
            .Set("shape.phone", Phone().IsMatch(text))
            .Set("shape.unit", Unit().IsMatch(text))
            .Set("shape.labelGlued", LabelGlued().IsMatch(text))
            .Set("shape.bracket", code.Start > 0 && code.Line.Text[code.Start - 1] is '(' or '[')
            .Set("shape.hash", code.Start > 0 && code.Line.Text[code.Start - 1] == '#')
            .Set("line.alone", code.End - code.Start >= code.Line.Text.Length - 2)
            .Set("line.last", code.End >= code.Line.Text.Length - 1)
            .Set("line.first", code.Start <= 1);
    }

    private static string Bucket(int digits) => digits switch
    {
        <= 2 => "1to2",
        <= 3 => "3",
        <= 5 => "4to5",
        <= 8 => "6to8",
        <= 12 => "9to12",
        <= 19 => "13to19",
        _ => "20up",
    };

    private static bool IsTime(TextSpan code) =>
        FollowedBy(code, ':') || (code.Start > 1 && code.Line.Text[code.Start - 1] == ':' && char.IsAsciiDigit(code.Line.Text[code.Start - 2]));

    private static bool FollowedBy(TextSpan code, char c) => code.End < code.Line.Text.Length && code.Line.Text[code.End] == c;

    [GeneratedRegex(@"^\p{Lu}{1,6}[-/. ]?\d{2,}[-/\d]*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CapitalsThenDigits();

    [GeneratedRegex(@"^\p{L}{2,12}[.#]+\d", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LabelGlued();

    [GeneratedRegex(@"^(19|20)\d{2}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Year();

    [GeneratedRegex(@"^\+?\d{2,4}[-/ ]\d{3,4}[- ]?\d{3,5}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Phone();

    [GeneratedRegex(@"^\d+(ml|g|kg|l|cm|mm|m|x\d+\w*|w|pcs|stk|pc|h)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unit();
}
