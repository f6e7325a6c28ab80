namespace InvoiceWeb.Extraction.Formats;

/// <summary>Letters and digits that readers take for each other, for places where only one of the two can stand.</summary>
internal static class LookAlikes
{
    private const string Letters = "OoQDIl|!iSsBZzG";
    private const string Digits = "000011111558226";

    /// <summary>The digit, or the one that looks like the letter; null for anything else.</summary>
    public static char? Digit(char c)
    {
        if (char.IsAsciiDigit(c))
        {
            return c;
        }

        int index = Letters.IndexOf(c, StringComparison.Ordinal);
        return index < 0 ? null : Digits[index];
    }

    /// <summary>The letter as a capital, or the one that looks like the digit; null for anything else.</summary>
    public static char? Letter(char c) => char.IsAsciiLetter(c)
        ? char.ToUpperInvariant(c)
        : c switch { '0' => 'O', '1' => 'I', '5' => 'S', '8' => 'B', '2' => 'Z', '6' => 'G', _ => null };
}
