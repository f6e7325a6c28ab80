using System.Globalization;

namespace Mongo.Bson;

// Text as the BSON specification lays down: decimal128.md, "From String Representation" and "To String Representation".
public readonly partial record struct Decimal128
{
    /// <summary>No longer than this before digits and exponent are looked at; a sane number is far shorter.</summary>
    private const int MaxTextLength = 20_000;

    /// <exception cref="FormatException">Not a decimal number, or none that 34 digits hold exactly.</exception>
    public static Decimal128 Parse(string text) =>
        TryParse(text, out var value) ? value : throw new FormatException($"'{text}' is not a number that Decimal128 holds exactly.");

    public static bool TryParse(ReadOnlySpan<char> text, out Decimal128 value)
    {
        value = default;
        if (text.Length is 0 or > MaxTextLength)
        {
            return false;
        }

        var negative = text[0] == '-';
        var rest = text[0] is '-' or '+' ? text[1..] : text;
        if (rest.Equals("Infinity", StringComparison.OrdinalIgnoreCase) || rest.Equals("Inf", StringComparison.OrdinalIgnoreCase))
        {
            value = negative ? NegativeInfinity : PositiveInfinity;
            return true;
        }

        if (rest.Equals("NaN", StringComparison.OrdinalIgnoreCase))
        {
            value = NaN;
            return true;
        }

        return TryParseExponent(ref rest, out var exponent)
            && TryParseDigits(rest, ref exponent, out var coefficient)
            && TryCreate(negative, coefficient, exponent, out value);
    }

    public override string ToString()
    {
        var sign = IsNegative(this) ? "-" : string.Empty;
        if (IsNaN(this))
        {
            return "NaN";
        }

        if (IsInfinity(this))
        {
            return sign + "Infinity";
        }

        var digits = Coefficient.ToString(CultureInfo.InvariantCulture);
        var exponent = Exponent;
        var adjusted = exponent + digits.Length - 1;
        if (exponent > 0 || adjusted < -6)
        {
            var fraction = digits.Length > 1 ? "." + digits[1..] : string.Empty;
            return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits[0]}{fraction}E{adjusted:+0;-0}");
        }

        if (exponent == 0)
        {
            return sign + digits;
        }

        var padded = digits.PadLeft(1 - exponent, '0');
        return $"{sign}{padded[..^-exponent]}.{padded[^-exponent..]}";
    }

    /// <summary>Takes the part from E on off the text; 0 if there is none.</summary>
    private static bool TryParseExponent(ref ReadOnlySpan<char> text, out long exponent)
    {
        exponent = 0;
        var position = text.IndexOfAny('e', 'E');
        if (position < 0)
        {
            return true;
        }

        var digits = text[(position + 1)..];
        text = text[..position];
        return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)
            && exponent is >= int.MinValue and <= int.MaxValue;
    }

    /// <summary>Digits with at most one point. Digits beyond the 34th have to be zeros: anything else would need rounding.</summary>
    private static bool TryParseDigits(ReadOnlySpan<char> text, ref long exponent, out UInt128 coefficient)
    {
        coefficient = UInt128.Zero;
        var (any, afterPoint) = (false, false);
        foreach (var character in text)
        {
            if (character == '.' && !afterPoint)
            {
                afterPoint = true;
                continue;
            }

            if (!char.IsAsciiDigit(character))
            {
                return false;
            }

            any = true;
            var extended = (coefficient * 10) + (uint)(character - '0');
            var fits = extended <= s_maxCoefficient;
            if (!fits && character != '0')
            {
                return false;
            }

            coefficient = fits ? extended : coefficient;
            exponent += (afterPoint ? -1 : 0) + (fits ? 0 : 1);
        }

        return any;
    }
}
