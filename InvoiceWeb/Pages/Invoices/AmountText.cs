using System.Globalization;
using System.Text.RegularExpressions;
using InvoiceWeb.Invoices.Checking;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>
/// Amounts as people type them. The reader's culture decides what a comma means; where that makes no number but the other meaning does
/// (12,40 typed by somebody who writes 12.40), there is no doubt either.
/// </summary>
public static partial class AmountText
{
    public static bool TryParse(string text, CultureInfo culture, out decimal amount)
    {
        var bare = Currency().Replace(text.Trim(), "");
        var isNegative = bare.StartsWith('-') || bare.StartsWith('−') || bare.StartsWith('–');
        var digits = bare.TrimStart('-', '−', '–').Trim();
        var own = culture.NumberFormat.NumberDecimalSeparator is "," ? ',' : '.';
        var other = own is ',' ? '.' : ',';
        var valid = TryRead(digits, own, maxFraction: 4, out amount) || TryRead(digits, other, maxFraction: 2, out amount);
        amount = isNegative ? -amount : amount;
        return valid && Math.Abs(amount) <= FieldForm.MaxAmount;
    }

    /// <param name="point">What stands before the decimals; anything else that divides has to stand before groups of three.</param>
    private static bool TryRead(string text, char point, int maxFraction, out decimal amount)
    {
        amount = 0;
        var parts = text.Split(point);
        var whole = parts[0];
        var fraction = parts.Length > 1 ? parts[1] : "";
        return parts.Length <= 2
            && (parts.Length == 1 || fraction.Length > 0 && fraction.Length <= maxFraction && fraction.All(char.IsAsciiDigit))
            && (Plain().IsMatch(whole) || Grouped().IsMatch(whole))
            && decimal.TryParse(
                $"{string.Concat(whole.Where(char.IsAsciiDigit))}.{fraction}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount);
    }

    [GeneratedRegex(@"^[\p{Sc}\p{L}]{1,4}[\s.]*(?=[-−–\d])|(?<=\d)\s*[\p{Sc}\p{L}]{1,4}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Currency();

    [GeneratedRegex(@"^\d{1,15}$", RegexOptions.NonBacktracking)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^\d{1,3}(?<g>[.,'’\s])\d{3}(\k<g>\d{3})*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Grouped();
}
