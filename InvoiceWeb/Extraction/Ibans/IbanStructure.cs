namespace InvoiceWeb.Extraction.Ibans;

/// <summary>How long an IBAN is in each country and where it has digits (n), letters (a) or either (c): the SWIFT registry, ISO 13616.</summary>
internal static class IbanStructure
{
    private static readonly Dictionary<string, string> Patterns = new(StringComparer.Ordinal)
    {
        ["AT"] = Digits(16),
        ["BE"] = Digits(12),
        ["BG"] = Letters(4) + Digits(6) + Either(8),
        ["CH"] = Digits(5) + Either(12),
        ["CY"] = Digits(8) + Either(16),
        ["CZ"] = Digits(20),
        ["DE"] = Digits(18),
        ["DK"] = Digits(14),
        ["EE"] = Digits(16),
        ["ES"] = Digits(20),
        ["FI"] = Digits(14),
        ["FR"] = Digits(10) + Either(11) + Digits(2),
        ["GB"] = Letters(4) + Digits(14),
        ["GR"] = Digits(7) + Either(16),
        ["HR"] = Digits(17),
        ["HU"] = Digits(24),
        ["IE"] = Letters(4) + Digits(14),
        ["IS"] = Digits(22),
        ["IT"] = Letters(1) + Digits(10) + Either(12),
        ["LI"] = Digits(5) + Either(12),
        ["LT"] = Digits(16),
        ["LU"] = Digits(3) + Either(13),
        ["LV"] = Letters(4) + Either(13),
        ["MC"] = Digits(10) + Either(11) + Digits(2),
        ["MT"] = Letters(4) + Digits(5) + Either(18),
        ["NL"] = Letters(4) + Digits(10),
        ["NO"] = Digits(11),
        ["PL"] = Digits(24),
        ["PT"] = Digits(21),
        ["RO"] = Letters(4) + Either(16),
        ["SE"] = Digits(20),
        ["SI"] = Digits(15),
        ["SK"] = Digits(20),
        ["SM"] = Letters(1) + Digits(10) + Either(12),
    };

    /// <summary>What may stand at each place after the country's letters, the two check digits first; null for a country without IBANs.</summary>
    public static string? After(string country) => Patterns.TryGetValue(country, out string? pattern) ? Digits(2) + pattern : null;

    /// <summary>Whether the remainder by 97 is one, as ISO 7064 asks.</summary>
    public static bool IsValid(string iban)
    {
        int remainder = 0;
        foreach (char c in iban[4..] + iban[..4])
        {
            int value = char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10;
            remainder = ((remainder * (value > 9 ? 100 : 10)) + value) % 97;
        }

        return remainder == 1;
    }

    private static string Digits(int count) => new('n', count);

    private static string Letters(int count) => new('a', count);

    private static string Either(int count) => new('c', count);
}
