using System.Globalization;
using System.Numerics;

namespace Mongo.Bson;

/// <summary>
/// IEEE 754-2008 decimal128 in its binary-integer encoding: sign, coefficient of up to 34 digits, exponent of ten.
/// Equality is of the bits, so 1.0 is not 1.00; <see cref="BsonValueComparer"/> compares the numbers.
/// </summary>
public readonly partial record struct Decimal128
{
    public const int MaxDigits = 34;
    public const int MinExponent = -6176;
    public const int MaxExponent = 6111;

    private const ulong SignBit = 1UL << 63;
    private const ulong InfinityBits = 0x7800_0000_0000_0000;
    private const ulong NaNBits = 0x7C00_0000_0000_0000;

    private static readonly UInt128 s_maxCoefficient = PowerOfTen(MaxDigits) - 1;

    private readonly ulong _high;
    private readonly ulong _low;

    /// <summary>Keeps the value and the number of decimals.</summary>
    public Decimal128(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var scale = (bits[3] >> 16) & 0xFF;
        _low = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        _high = (bits[3] < 0 ? SignBit : 0) | ((ulong)(-scale - MinExponent) << 49) | (uint)bits[2];
    }

    private Decimal128(ulong high, ulong low)
    {
        _high = high;
        _low = low;
    }

    public static Decimal128 NaN => new(NaNBits, 0);

    public static Decimal128 PositiveInfinity => new(InfinityBits, 0);

    public static Decimal128 NegativeInfinity => new(InfinityBits | SignBit, 0);

    public static Decimal128 Zero => new(0m);

    /// <summary>0 for what is not finite, and for encodings beyond 34 digits, which the standard counts as zero.</summary>
    public UInt128 Coefficient
    {
        get
        {
            var coefficient = new UInt128(_high & 0x1_FFFF_FFFF_FFFF, _low);
            return HasLargeForm || coefficient > s_maxCoefficient ? UInt128.Zero : coefficient;
        }
    }

    /// <summary>Of ten; meaningless for what is not finite.</summary>
    public int Exponent => (int)((HasLargeForm ? _high >> 47 : _high >> 49) & 0x3FFF) + MinExponent;

    private bool HasLargeForm => (_high & 0x6000_0000_0000_0000) == 0x6000_0000_0000_0000;

    public static implicit operator Decimal128(decimal value) => new(value);

    public static Decimal128 FromIEEEBits(ulong highBits, ulong lowBits) => new(highBits, lowBits);

    public static bool IsNegative(Decimal128 value) => (value._high & SignBit) != 0;

    public static bool IsNaN(Decimal128 value) => (value._high & NaNBits) == NaNBits;

    public static bool IsInfinity(Decimal128 value) => (value._high & NaNBits) == InfinityBits;

    public static bool IsFinite(Decimal128 value) => (value._high & InfinityBits) != InfinityBits;

    public static bool IsZero(Decimal128 value) => IsFinite(value) && value.Coefficient == UInt128.Zero;

    /// <summary>Exact where 34 digits suffice, else rounded half to even.</summary>
    public static Decimal128 Add(Decimal128 left, Decimal128 right)
    {
        if (!IsFinite(left) || !IsFinite(right))
        {
            var cancels = IsInfinity(left) && IsInfinity(right) && IsNegative(left) != IsNegative(right);
            return cancels || IsNaN(left) || IsNaN(right) ? NaN : IsFinite(left) ? right : left;
        }

        var exponent = Math.Min(left.Exponent, right.Exponent);
        return Round(left.ScaledTo(exponent) + right.ScaledTo(exponent), exponent);
    }

    /// <summary>Truncated towards zero.</summary>
    /// <exception cref="OverflowException">Beyond 64 bits or not finite.</exception>
    public static long ToInt64(Decimal128 value)
    {
        RequireFinite(value);
        var integer = value.Exponent >= 0
            ? value.ScaledTo(0)
            : BigInteger.Divide(value.ScaledTo(value.Exponent), BigInteger.Pow(10, -value.Exponent));
        return (long)integer;
    }

    /// <summary>The nearest double.</summary>
    public static double ToDouble(Decimal128 value) => double.Parse(value.ToString(), CultureInfo.InvariantCulture);

    /// <summary>Rounded to the 28 digits of <see cref="decimal"/>; keeps the number of decimals where it can.</summary>
    /// <exception cref="OverflowException">Too large or not finite.</exception>
    public static decimal ToDecimal(Decimal128 value)
    {
        RequireFinite(value);
        return decimal.Parse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    public ulong GetIEEEHighBits() => _high;

    public ulong GetIEEELowBits() => _low;

    /// <summary>The signed coefficient as a multiple of ten to the given power, which is not above the exponent.</summary>
    internal BigInteger ScaledTo(int exponent)
    {
        var magnitude = (BigInteger)Coefficient * BigInteger.Pow(10, Exponent - exponent);
        return IsNegative(this) ? -magnitude : magnitude;
    }

    private static void RequireFinite(Decimal128 value)
    {
        if (!IsFinite(value))
        {
            throw new OverflowException($"{value} is not a finite number.");
        }
    }

    private static Decimal128 Round(BigInteger value, int exponent)
    {
        var magnitude = BigInteger.Abs(value);
        var excess = Math.Max(magnitude.ToString(CultureInfo.InvariantCulture).Length - MaxDigits, 0);
        if (excess > 0)
        {
            var unit = BigInteger.Pow(10, excess);
            magnitude = BigInteger.DivRem(magnitude, unit, out var rest);
            var half = (rest * 2).CompareTo(unit);
            magnitude += half > 0 || (half == 0 && !magnitude.IsEven) ? 1 : 0;
            if (magnitude > (BigInteger)s_maxCoefficient)
            {
                magnitude /= 10;
                excess++;
            }
        }

        var negative = value.Sign < 0;
        return TryCreate(negative, (UInt128)magnitude, exponent + excess, out var result)
            ? result
            : negative ? NegativeInfinity : PositiveInfinity;
    }

    /// <summary>Moves zeros between coefficient and exponent until both fit; false if that would change the number.</summary>
    private static bool TryCreate(bool negative, UInt128 coefficient, long exponent, out Decimal128 result)
    {
        if (coefficient == UInt128.Zero)
        {
            exponent = Math.Clamp(exponent, MinExponent, MaxExponent);
        }

        for (; exponent > MaxExponent && coefficient * 10 <= s_maxCoefficient; exponent--)
        {
            coefficient *= 10;
        }

        for (; exponent < MinExponent && coefficient % 10 == UInt128.Zero; exponent++)
        {
            coefficient /= 10;
        }

        var fits = exponent is >= MinExponent and <= MaxExponent;
        result = fits
            ? new Decimal128(
                (negative ? SignBit : 0) | ((ulong)(exponent - MinExponent) << 49) | (ulong)(coefficient >> 64),
                (ulong)coefficient)
            : default;
        return fits;
    }

    private static UInt128 PowerOfTen(int power)
    {
        var result = UInt128.One;
        for (; power > 0; power--)
        {
            result *= 10;
        }

        return result;
    }
}
