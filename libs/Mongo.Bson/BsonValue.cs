namespace Mongo.Bson;

/// <summary>
/// A value of any BSON type. Equality is by type and content, so an Int32 never equals an Int64;
/// <see cref="BsonValueComparer"/> compares as MongoDB does.
/// </summary>
public abstract partial record BsonValue
{
    private protected BsonValue()
    {
    }

    public abstract BsonType BsonType { get; }

    /// <exception cref="NotSupportedException">The value is no document.</exception>
    public virtual BsonValue this[string name]
    {
        get => throw new NotSupportedException($"A {BsonType} has no named elements.");
        set => throw new NotSupportedException($"A {BsonType} has no named elements.");
    }

    /// <exception cref="NotSupportedException">The value is neither document nor array.</exception>
    public virtual BsonValue this[int index]
    {
        get => throw new NotSupportedException($"A {BsonType} has no numbered elements.");
        set => throw new NotSupportedException($"A {BsonType} has no numbered elements.");
    }

    /// <summary>A number of any type, truncated towards zero.</summary>
    /// <exception cref="OverflowException">Out of the type's range, or no number.</exception>
    public int ToInt32() => checked((int)ToInt64());

    /// <inheritdoc cref="ToInt32"/>
    public long ToInt64() => this switch
    {
        BsonInt32 number => number.Value,
        BsonInt64 number => number.Value,
        BsonDouble number => checked((long)number.Value),
        BsonDecimal128 number => Decimal128.ToInt64(number.Value),
        _ => throw Mismatch("a number"),
    };

    public double ToDouble() => this switch
    {
        BsonInt32 number => number.Value,
        BsonInt64 number => number.Value,
        BsonDouble number => number.Value,
        BsonDecimal128 number => Decimal128.ToDouble(number.Value),
        _ => throw Mismatch("a number"),
    };

    /// <exception cref="OverflowException">The number is beyond <see cref="decimal"/>, infinite or not a number.</exception>
    public decimal ToDecimal() => this switch
    {
        BsonInt32 number => number.Value,
        BsonInt64 number => number.Value,
        BsonDouble number => (decimal)number.Value,
        BsonDecimal128 number => Decimal128.ToDecimal(number.Value),
        _ => throw Mismatch("a number"),
    };

    /// <summary>MongoDB's truth: everything but false, zero, null and undefined.</summary>
    public bool ToBoolean() => this switch
    {
        BsonBoolean boolean => boolean.Value,
        BsonNull or BsonUndefined => false,
        BsonDecimal128 number => !Decimal128.IsZero(number.Value),
        _ => !IsNumeric || ToDouble() != 0,
    };

    /// <exception cref="ArgumentOutOfRangeException">The moment lies beyond the years 1 to 9999.</exception>
    public DateTime ToUniversalTime() => AsBsonDateTime.UtcDateTime;

    private InvalidCastException Mismatch(string wanted) => new($"The value is of BSON type {BsonType}, not {wanted}.");

    private T Expect<T>()
        where T : BsonValue => this as T ?? throw Mismatch(typeof(T).Name);
}
