using System.Numerics;

namespace Mongo.Bson;

/// <summary>Compares numbers of the four BSON types by their exact values. Not-a-number equals itself and is less than all others.</summary>
internal static class BsonNumber
{
    /// <summary>2^63, from where on no double fits into 64 bits.</summary>
    private const double LongLimit = 9223372036854775808.0;

    public static int Compare(BsonValue left, BsonValue right) => (left, right) switch
    {
        (BsonDouble x, BsonDouble y) => CompareDoubles(x.Value, y.Value),
        (BsonDecimal128 x, BsonDecimal128 y) => CompareDecimals(x.Value, y.Value),
        (BsonDecimal128 x, BsonDouble y) => CompareDecimalToDouble(x.Value, y.Value),
        (BsonDouble x, BsonDecimal128 y) => -CompareDecimalToDouble(y.Value, x.Value),
        (BsonDecimal128 x, _) => CompareDecimals(x.Value, right.ToInt64()),
        (_, BsonDecimal128 y) => CompareDecimals(left.ToInt64(), y.Value),
        (BsonDouble x, _) => -CompareLongToDouble(right.ToInt64(), x.Value),
        (_, BsonDouble y) => CompareLongToDouble(left.ToInt64(), y.Value),
        _ => left.ToInt64().CompareTo(right.ToInt64()),
    };

    /// <summary>Equal numbers have the same nearest double, whatever their types.</summary>
    public static int HashOf(BsonValue number)
    {
        var nearest = number.ToDouble();
        return nearest == 0 ? 0 : nearest.GetHashCode();
    }

    /// <summary>Unlike <see cref="double.CompareTo(double)"/> it holds both zeros equal.</summary>
    private static int CompareDoubles(double left, double right) => left == right ? 0 : left.CompareTo(right);

    private static int CompareLongToDouble(long left, double right)
    {
        if (double.IsNaN(right) || right < -LongLimit)
        {
            return 1;
        }

        if (right >= LongLimit)
        {
            return -1;
        }

        var order = left.CompareTo((long)right);
        return order != 0 ? order : 0.0.CompareTo(right - Math.Truncate(right));
    }

    private static int CompareDecimals(Decimal128 left, Decimal128 right)
    {
        if (!Decimal128.IsFinite(left) || !Decimal128.IsFinite(right))
        {
            return KindOf(left) - KindOf(right);
        }

        // Zeros first: theirs is the one exponent that says nothing.
        if (Decimal128.IsZero(left) || Decimal128.IsZero(right))
        {
            return SignOf(left) - SignOf(right);
        }

        var exponent = Math.Min(left.Exponent, right.Exponent);
        return left.ScaledTo(exponent).CompareTo(right.ScaledTo(exponent));
    }

    private static int CompareDecimalToDouble(Decimal128 left, double right)
    {
        if (!Decimal128.IsFinite(left) || !double.IsFinite(right))
        {
            return KindOf(left) - (double.IsFinite(right) ? 0 : double.IsNaN(right) ? -2 : Math.Sign(right));
        }

        if (Decimal128.IsZero(left) || right == 0)
        {
            return SignOf(left) - Math.Sign(right);
        }

        // right = mantissa · 2^power and left = coefficient · 10^exponent, both brought to whole numbers.
        var bits = BitConverter.DoubleToInt64Bits(right);
        var biased = (int)(bits >> 52) & 0x7FF;
        BigInteger mantissa = (bits & 0xF_FFFF_FFFF_FFFF) | (biased == 0 ? 0 : 1L << 52);
        var power = Math.Max(biased, 1) - 1075;
        var exponent = Math.Min(left.Exponent, 0);
        var scaledLeft = left.ScaledTo(exponent) << Math.Max(-power, 0);
        var scaledRight = (mantissa << Math.Max(power, 0)) * BigInteger.Pow(10, -exponent);
        return scaledLeft.CompareTo(right < 0 ? -scaledRight : scaledRight);
    }

    /// <summary>Not a number, below everything; then the infinities on both sides of what is finite, however close a double would put it.</summary>
    private static int KindOf(Decimal128 value) => Decimal128.IsFinite(value) ? 0
        : Decimal128.IsNaN(value) ? -2
        : Decimal128.IsNegative(value) ? -1 : 1;

    private static int SignOf(Decimal128 value) => Decimal128.IsZero(value) ? 0 : Decimal128.IsNegative(value) ? -1 : 1;
}
