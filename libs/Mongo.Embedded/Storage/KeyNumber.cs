using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using Mongo.Bson;

namespace Mongo.Embedded.Storage;

/// <summary>
/// Numbers of every type in one order: the largest double that is not above the number, its bits turned so that they sort, then what
/// is left to the exact number as decimal digits. Only large integers and decimal fractions leave anything.
/// </summary>
internal static class KeyNumber
{
    private const long MaxExactInteger = 1L << 53;

    private const ulong NaNCode = 0;
    private const ulong NegativeInfinityCode = 1;

    /// <summary>For finite decimals below every double; free because the doubles' own codes there would be NaNs.</summary>
    private const ulong BelowDoublesCode = 2;

    private static readonly BigInteger s_belowEveryDecimal = -BigInteger.Pow(10, Decimal128.MaxExponent + Decimal128.MaxDigits);

    public static void Append(PooledBuffer key, BsonValue value)
    {
        switch (value)
        {
            case BsonInt32 number:
                AppendWhole(key, Code(number.Value));
                break;
            case BsonDouble number:
                AppendWhole(key, Code(number.Value));
                break;
            case BsonInt64 { Value: >= -MaxExactInteger and <= MaxExactInteger } number:
                AppendWhole(key, Code(number.Value));
                break;
            case BsonInt64 number:
                AppendExact(key, number.Value, exponent: 0, number.Value);
                break;
            case BsonDecimal128 number:
                AppendDecimal(key, number.Value);
                break;
        }
    }

    private static void AppendDecimal(PooledBuffer key, Decimal128 value)
    {
        if (!Decimal128.IsFinite(value) || Decimal128.IsZero(value))
        {
            var special = Decimal128.IsNaN(value) ? double.NaN
                : Decimal128.IsZero(value) ? 0
                : Decimal128.IsNegative(value) ? double.NegativeInfinity : double.PositiveInfinity;
            AppendWhole(key, Code(special));
            return;
        }

        var coefficient = (BigInteger)value.Coefficient;
        AppendExact(key, Decimal128.IsNegative(value) ? -coefficient : coefficient, value.Exponent, Decimal128.ToDouble(value));
    }

    /// <param name="key">Where to.</param>
    /// <param name="coefficient">Of the number, times ten to the exponent.</param>
    /// <param name="exponent">Of ten.</param>
    /// <param name="near">The nearest double, possibly infinite.</param>
    private static void AppendExact(PooledBuffer key, BigInteger coefficient, int exponent, double near)
    {
        if (double.IsInfinity(near))
        {
            near = near > 0 ? double.MaxValue : double.MinValue;
        }

        var (rest, scale) = Subtract(coefficient, exponent, near);
        if (rest.Sign < 0 && near <= double.MinValue)
        {
            AppendRest(key, BelowDoublesCode, (coefficient * BigInteger.Pow(10, exponent)) - s_belowEveryDecimal, scale: 0);
            return;
        }

        if (rest.Sign < 0)
        {
            near = Math.BitDecrement(near);
            (rest, scale) = Subtract(coefficient, exponent, near);
        }

        AppendRest(key, Code(near), rest, scale);
    }

    /// <summary>The exact difference, as an integer over ten to the scale.</summary>
    private static (BigInteger Difference, int Scale) Subtract(BigInteger coefficient, int exponent, double number)
    {
        var bits = BitConverter.DoubleToInt64Bits(number);
        var biased = (int)((bits >> 52) & 0x7FF);
        var mantissa = (BigInteger)((bits & 0xF_FFFF_FFFF_FFFF) | (biased == 0 ? 0 : 1L << 52)) * (bits < 0 ? -1 : 1);
        var power = Math.Max(biased, 1) - 1075;

        var scale = Math.Max(0, Math.Max(-exponent, -power));
        var whole = coefficient * BigInteger.Pow(10, exponent + scale);
        var binary = power >= 0
            ? (mantissa << power) * BigInteger.Pow(10, scale)
            : mantissa * BigInteger.Pow(5, -power) * BigInteger.Pow(10, scale + power);
        return (whole - binary, scale);
    }

    private static void AppendWhole(PooledBuffer key, ulong code)
    {
        AppendCode(key, code);
        key.Append(0);
    }

    /// <summary>A fraction 0.d1d2… times ten to the power: the power biased into two bytes, then two digits a byte, then 0.</summary>
    private static void AppendRest(PooledBuffer key, ulong code, BigInteger rest, int scale)
    {
        if (rest.IsZero)
        {
            AppendWhole(key, code);
            return;
        }

        AppendCode(key, code);
        key.Append(1);
        var digits = rest.ToString(CultureInfo.InvariantCulture);
        var power = digits.Length - scale;
        BinaryPrimitives.WriteUInt16BigEndian(key.GetSpan(sizeof(ushort)), (ushort)(power + 0x8000));
        key.Advance(sizeof(ushort));
        var significant = digits.AsSpan().TrimEnd('0');
        for (var i = 0; i < significant.Length; i += 2)
        {
            var low = i + 1 < significant.Length ? significant[i + 1] - '0' : 0;
            key.Append((byte)(((significant[i] - '0') * 10) + low + 1));
        }

        key.Append(0);
    }

    private static void AppendCode(PooledBuffer key, ulong code)
    {
        BinaryPrimitives.WriteUInt64BigEndian(key.GetSpan(sizeof(ulong)), code);
        key.Advance(sizeof(ulong));
    }

    private static ulong Code(double number)
    {
        if (double.IsNaN(number))
        {
            return NaNCode;
        }

        if (double.IsNegativeInfinity(number))
        {
            return NegativeInfinityCode;
        }

        // Adding zero turns -0 into 0.
        var bits = BitConverter.DoubleToUInt64Bits(number + 0.0);
        return (bits & (1UL << 63)) != 0 ? ~bits : bits | (1UL << 63);
    }
}
