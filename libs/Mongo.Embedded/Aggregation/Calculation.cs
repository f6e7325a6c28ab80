using Mongo.Bson;
using Mongo.Embedded.Query;

namespace Mongo.Embedded.Aggregation;

/// <summary>Arithmetic operators: null in, null out; dates take part in sums and differences as milliseconds.</summary>
internal static class Calculation
{
    public static BsonValue? Fold(string name, BsonValue?[] values, BsonValue start, Func<BsonValue, BsonValue, BsonValue> combine)
    {
        if (values.Any(Expression.IsNullish))
        {
            return BsonNull.Value;
        }

        return values.Aggregate(start, (sum, value) => combine(sum, RequireNumber(name, value)));
    }

    public static BsonValue? Add(BsonValue?[] values)
    {
        var dates = values.OfType<BsonDateTime>().ToList();
        if (dates.Count == 0 || values.Any(Expression.IsNullish))
        {
            return Fold("$add", values, 0, Arithmetic.Add);
        }

        if (dates.Count > 1)
        {
            throw new CommandException(ErrorCode.Location16612, "only one date allowed in an $add expression");
        }

        var sum = Fold("$add", [.. values.Where(value => value is not BsonDateTime)], 0, Arithmetic.Add)!; // nothing nullish is among them
        return new BsonDateTime(dates[0].MillisecondsSinceEpoch + (long)Math.Round(sum.ToDouble()));
    }

    public static BsonValue? Subtract(BsonValue?[] values) => (values[0], values[1]) switch
    {
        (var a, var b) when Expression.IsNullish(a) || Expression.IsNullish(b) => BsonNull.Value,
        (BsonDateTime a, BsonDateTime b) => a.MillisecondsSinceEpoch - b.MillisecondsSinceEpoch,
        (BsonDateTime a, { IsNumeric: true } b) => new BsonDateTime(a.MillisecondsSinceEpoch - (long)Math.Round(b.ToDouble())),
        var (a, b) => Arithmetic.Add(RequireNumber("$subtract", a), Arithmetic.Multiply(RequireNumber("$subtract", b), -1)),
    };

    public static BsonValue? Divide(BsonValue?[] values)
    {
        if (values.Any(Expression.IsNullish))
        {
            return BsonNull.Value;
        }

        var (a, b) = (RequireNumber("$divide", values[0]), RequireNumber("$divide", values[1]));
        if (b.ToDouble() == 0)
        {
            throw new CommandException(ErrorCode.BadValue, "can't $divide by zero");
        }

        return a is BsonDecimal128 || b is BsonDecimal128 ? a.ToDecimal() / b.ToDecimal() : a.ToDouble() / b.ToDouble();
    }

    public static BsonValue? Mod(BsonValue?[] values)
    {
        if (values.Any(Expression.IsNullish))
        {
            return BsonNull.Value;
        }

        var (a, b) = (RequireNumber("$mod", values[0]), RequireNumber("$mod", values[1]));
        return (a, b) switch
        {
            _ when b.ToDouble() == 0 => throw new CommandException(ErrorCode.Location16610, "can't $mod by zero"),
            (BsonDecimal128, _) or (_, BsonDecimal128) => a.ToDecimal() % b.ToDecimal(),
            (BsonDouble, _) or (_, BsonDouble) => a.ToDouble() % b.ToDouble(),
            (BsonInt32, BsonInt32) => (int)(a.ToInt64() % b.ToInt64()),
            _ => a.ToInt64() % b.ToInt64(),
        };
    }

    /// <summary>Half to even, as MongoDB rounds.</summary>
    public static BsonValue? Round(BsonValue?[] values)
    {
        var places = values.Length > 1 ? RequireNumber("$round", values[1]).ToInt64() : 0;
        if (places is < 0 or > 15)
        {
            throw new CommandException(ErrorCode.Location51083, "This server rounds to 0 to 15 decimal places");
        }

        return Expression.IsNullish(values[0]) ? BsonNull.Value : RequireNumber("$round", values[0]) switch
        {
            BsonDecimal128 number => Math.Round(number.ToDecimal(), (int)places),
            BsonDouble number => Math.Round(number.Value, (int)places),
            var whole => whole,
        };
    }

    private static BsonValue RequireNumber(string name, BsonValue? value) => value is { IsNumeric: true }
        ? value
        : throw new CommandException(ErrorCode.TypeMismatch, $"{name} only supports numeric types, not {TypeNames.Of(value)}");
}
