using InvoiceWeb.Extraction.Ibans;
using InvoiceWeb.Extraction.VatIds;
using InvoiceWeb.Invoices.Ports;

namespace InvoiceWeb.Extraction;

/// <inheritdoc/>
public sealed class NumberChecks : INumberChecks
{
    private const int CountryLength = 2;

    // ISO 13616: two letters, two check digits, and at most thirty characters.
    private const int ShortestIban = 5;
    private const int LongestIban = 34;

    public bool? IsVatId(string number)
    {
        if (number.Length <= CountryLength || !VatIdReader.Knows(number[..CountryLength]))
        {
            return null;
        }

        return VatIdReader.HasForm(number) && VatIdChecksum.IsRight(number[..CountryLength], number[CountryLength..]) is not false;
    }

    public bool IsIban(string number) =>
        number.Length is >= ShortestIban and <= LongestIban
        && number.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c))
        && (IbanStructure.After(number[..CountryLength]) is not { } pattern || HasForm(number[CountryLength..], pattern))
        && IbanStructure.IsValid(number);

    private static bool HasForm(string rest, string pattern) => rest.Length == pattern.Length && rest.Zip(pattern).All(pair => pair.Second switch
    {
        'n' => char.IsAsciiDigit(pair.First),
        'a' => char.IsAsciiLetter(pair.First),
        _ => true,
    });
}
