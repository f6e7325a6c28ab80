using Mongo.Bson;

namespace Mongo.Embedded;

/// <summary>MongoDB's arithmetic over mixed number types: the result has the wider type, and int widens to long rather than overflow.</summary>
internal static class Arithmetic
{
    public static BsonValue Add(BsonValue a, BsonValue b) => (a, b) switch
    {
        (BsonDecimal128 or { IsNumeric: true }, BsonDecimal128) or (BsonDecimal128, _) => Decimal128.Add(ToDecimal128(a), ToDecimal128(b)),
        (BsonDouble, _) or (_, BsonDouble) => a.ToDouble() + b.ToDouble(),
        _ => Narrow((Int128)a.ToInt64() + b.ToInt64(), a is BsonInt32 && b is BsonInt32),
    };

    public static BsonValue Multiply(BsonValue a, BsonValue b) => (a, b) switch
    {
        (BsonDecimal128, _) or (_, BsonDecimal128) => MultiplyDecimals(a, b),
        (BsonDouble, _) or (_, BsonDouble) => a.ToDouble() * b.ToDouble(),
        _ => Narrow((Int128)a.ToInt64() * b.ToInt64(), a is BsonInt32 && b is BsonInt32),
    };

    public static Decimal128 ToDecimal128(BsonValue value) => value switch
    {
        BsonDecimal128 number => number.Value,
        BsonDouble number => double.IsFinite(number.Value)
            ? Decimal128.Parse(number.Value.ToString("G15", System.Globalization.CultureInfo.InvariantCulture))
            : Decimal128.Parse(number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        _ => new Decimal128(value.ToInt64()),
    };

    /// <summary>An int if it may be one and fits, else a long.</summary>
    public static BsonValue Whole(long value, bool isInt32) =>
        isInt32 && value is >= int.MinValue and <= int.MaxValue ? new BsonInt32((int)value) : new BsonInt64(value);

    private static BsonValue MultiplyDecimals(BsonValue a, BsonValue b)
    {
        try
        {
            return a.ToDecimal() * b.ToDecimal();
        }
        catch (OverflowException)
        {
            throw new CommandException(ErrorCode.BadValue, "Failed to apply arithmetic: this server multiplies finite decimals of 28 digits at most");
        }
    }

    private static BsonValue Narrow(Int128 value, bool isInt32) => value >= long.MinValue && value <= long.MaxValue
        ? Whole((long)value, isInt32)
        : throw new CommandException(ErrorCode.BadValue, "Failed to apply arithmetic: the result is beyond a 64-bit integer");
}
