using System.Text.RegularExpressions;
using InvoiceWeb.Extraction.Layout;

namespace InvoiceWeb.Extraction.Totals;

/// <summary>Tells a minus that belongs to an amount from a dash before it.</summary>
internal static partial class MinusSign
{
    /// <summary>Whether a minus stands before the amount, before its currency or behind it. In "Total - 119,00" it is a dash.</summary>
    public static bool IsOf(TextSpan amount) =>
        Before().IsMatch(amount.Line.Text.AsSpan(0, amount.Start)) || Behind().IsMatch(amount.Line.Text.AsSpan(amount.End));

    [GeneratedRegex(@"(?<![\p{L}\d])[-–−]((\p{Sc}|[A-Z]{2,3})\s?)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Before();

    [GeneratedRegex(@"^[-–−](?![\p{L}\d])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Behind();
}
