namespace InvoiceWeb.Extraction.VatIds;

/// <summary>Check digits of VAT identification numbers, for the countries that publish the rule.</summary>
internal static class VatIdChecksum
{
    /// <summary>Whether the check digits are right; null where the country's rule is not known here.</summary>
    /// <param name="country">Two letters.</param>
    /// <param name="code">What follows them, without spaces and points.</param>
    public static bool? IsRight(string country, string code) => country switch
    {
        "AT" => Austria(code[1..]),
        "BE" => 97 - (Number(code[..8]) % 97) == Number(code[8..]),
        "CH" => Complement(code.AsSpan(1, 9), [5, 4, 3, 2, 7, 6, 5, 4]),
        "DE" => Germany(code),
        "DK" => Weigh(code, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0,
        "FI" => Complement(code, [7, 9, 10, 5, 8, 4, 2]),
        "FR" => France(code),
        "GB" => Britain(code),
        "IT" => Luhn(code),
        "LU" => Number(code[..6]) % 89 == Number(code[6..]),
        "NL" => Netherlands(code),
        "PL" => Weigh(code, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == code[9] - '0',
        "PT" => Complement(code, [9, 8, 7, 6, 5, 4, 3, 2]),
        "SE" => Luhn(code.AsSpan(0, 10)),
        _ => null,
    };

    private static long Number(string digits) => long.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);

    private static int Weigh(ReadOnlySpan<char> digits, ReadOnlySpan<int> weights)
    {
        int sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * (digits[i] - '0');
        }

        return sum;
    }

    // The last digit completes the weighted sum of the others to a multiple of eleven; ten is written as zero.
    private static bool Complement(ReadOnlySpan<char> digits, ReadOnlySpan<int> weights)
    {
        int check = (11 - (Weigh(digits, weights) % 11)) % 11;
        return (check == 10 ? 0 : check) == digits[weights.Length] - '0';
    }

    private static bool Luhn(ReadOnlySpan<char> digits)
    {
        int sum = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            int digit = digits[^(i + 1)] - '0';
            int doubled = 2 * digit;
            sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }

        return sum % 10 == 0;
    }

    // ISO 7064, modulus 11 and 10.
    private static bool Germany(string code)
    {
        int product = 10;
        foreach (char c in code[..8])
        {
            int sum = (c - '0' + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }

        return (11 - product) % 10 == code[8] - '0';
    }

    private static bool Austria(string digits)
    {
        int sum = 4;
        for (int i = 0; i < 7; i++)
        {
            int digit = digits[i] - '0';
            sum += i % 2 == 0 ? digit : (digit / 5) + (2 * digit % 10);
        }

        return (10 - (sum % 10)) % 10 == digits[7] - '0';
    }

    // The two characters before the SIREN are a key of it, or, in newer numbers, hold a letter; the SIREN checks itself.
    private static bool France(string code)
    {
        string siren = code[2..];
        return char.IsAsciiDigit(code[0]) && char.IsAsciiDigit(code[1])
            ? (12 + (3 * (Number(siren) % 97))) % 97 == Number(code[..2])
            : Luhn(siren);
    }

    private static bool Britain(string code)
    {
        int sum = Weigh(code, [8, 7, 6, 5, 4, 3, 2, 10, 1]);
        return sum % 97 == 0 || (sum + 55) % 97 == 0;
    }

    // Companies' numbers weigh to a multiple of eleven; those of sole traders, since 2020, follow the IBAN's rule.
    private static bool Netherlands(string code) =>
        Weigh(code, [9, 8, 7, 6, 5, 4, 3, 2]) % 11 == code[8] - '0' || Number($"2321{code[..9]}11{code[10..]}") % 97 == 1;
}
