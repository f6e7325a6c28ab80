namespace Mongo.Bson;

/// <summary>
/// MongoDB's order over all values: first by kind of type, then by value, numbers of different types by their exact values.
/// Equality and hash agree with it, so 1, 1.0 and NumberDecimal("1.00") are one key.
/// </summary>
public sealed class BsonValueComparer : IComparer<BsonValue>, IEqualityComparer<BsonValue>
{
    private BsonValueComparer()
    {
    }

    public static BsonValueComparer Instance { get; } = new();

    /// <summary>The place of a type in the order; types that compare with one another by value share theirs.</summary>
    public static int TypeOrder(BsonType type) => type switch
    {
        BsonType.MinKey => -1,
        BsonType.EndOfDocument or BsonType.Undefined => 0,
        BsonType.Null => 5,
        BsonType.Int32 or BsonType.Int64 or BsonType.Double or BsonType.Decimal128 => 10,
        BsonType.String or BsonType.Symbol => 15,
        BsonType.Document => 20,
        BsonType.Array => 25,
        BsonType.Binary => 30,
        BsonType.ObjectId => 35,
        BsonType.Boolean => 40,
        BsonType.DateTime => 45,
        BsonType.Timestamp => 47,
        BsonType.RegularExpression => 50,
        BsonType.DBPointer => 55,
        BsonType.JavaScript => 60,
        BsonType.JavaScriptWithScope => 65,
        BsonType.MaxKey => 127,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, message: null),
    };

    public int Compare(BsonValue? x, BsonValue? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var order = TypeOrder(x.BsonType) - TypeOrder(y.BsonType);
        return order != 0 ? order : CompareSameKind(x, y);
    }

    public bool Equals(BsonValue? x, BsonValue? y) => Compare(x, y) == 0;

    public int GetHashCode(BsonValue obj)
    {
        switch (obj)
        {
            case { IsNumeric: true }:
                return BsonNumber.HashOf(obj);
            case BsonString or BsonSymbol:
                return TextOf(obj).GetHashCode(StringComparison.Ordinal);
            case BsonArray array:
                return HashAll(array.Values);
            case { IsBsonDocument: true }:
                return HashAll(obj.AsBsonDocument.Values);
            default:
                return obj.GetHashCode();
        }
    }

    /// <summary>By the bytes of their UTF-8, which is not the order of UTF-16 where surrogates meet the characters above them.</summary>
    internal static int CompareText(string left, string right)
    {
        var common = left.AsSpan().CommonPrefixLength(right);
        if (common == left.Length || common == right.Length)
        {
            return left.Length - right.Length;
        }

        var (x, y) = (left[common], right[common]);
        var surrogates = (char.IsSurrogate(x) ? 1 : 0) - (char.IsSurrogate(y) ? 1 : 0);
        return surrogates != 0 ? surrogates : x - y;
    }

    private static string TextOf(BsonValue value) => value is BsonSymbol symbol ? symbol.Name : value.AsString;

    private int CompareSameKind(BsonValue x, BsonValue y) => (x, y) switch
    {
        _ when x.IsNumeric => BsonNumber.Compare(x, y),
        (BsonString or BsonSymbol, _) => CompareText(TextOf(x), TextOf(y)),
        (BsonArray left, BsonArray right) => CompareArrays(left, right),
        (BsonBinaryData left, BsonBinaryData right) => CompareBinary(left, right),
        (BsonObjectId left, BsonObjectId right) => left.Value.CompareTo(right.Value),
        (BsonBoolean left, BsonBoolean right) => left.Value.CompareTo(right.Value),
        (BsonDateTime left, BsonDateTime right) => left.MillisecondsSinceEpoch.CompareTo(right.MillisecondsSinceEpoch),
        (BsonTimestamp left, BsonTimestamp right) => left.Value.CompareTo(right.Value),
        (BsonRegularExpression left, BsonRegularExpression right) =>
            FirstOf(CompareText(left.Pattern, right.Pattern), CompareText(left.Options, right.Options)),
        (BsonDBPointer left, BsonDBPointer right) => ComparePointers(left, right),
        (BsonJavaScript left, BsonJavaScript right) => CompareText(left.Code, right.Code),
        (BsonJavaScriptWithScope left, BsonJavaScriptWithScope right) =>
            FirstOf(CompareText(left.Code, right.Code), CompareDocuments(left.Scope, right.Scope)),
        _ when x.IsBsonDocument => CompareDocuments(x.AsBsonDocument, y.AsBsonDocument),
        _ => 0, // Null, undefined, MinKey and MaxKey have one value each.
    };

    /// <summary>Element by element: type, then name, then value; the shorter of two that agree so far is less.</summary>
    private int CompareDocuments(BsonDocument left, BsonDocument right)
    {
        var common = Math.Min(left.ElementCount, right.ElementCount);
        for (var i = 0; i < common; i++)
        {
            var (x, y) = (left.Elements[i], right.Elements[i]);
            var order = TypeOrder(x.Value.BsonType) - TypeOrder(y.Value.BsonType);
            order = FirstOf(order, CompareText(x.Name, y.Name));
            order = order != 0 ? order : CompareSameKind(x.Value, y.Value);
            if (order != 0)
            {
                return order;
            }
        }

        return left.ElementCount - right.ElementCount;
    }

    private int CompareArrays(BsonArray left, BsonArray right)
    {
        var common = Math.Min(left.Count, right.Count);
        for (var i = 0; i < common; i++)
        {
            var order = Compare(left[i], right[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Count - right.Count;
    }

    private static int CompareBinary(BsonBinaryData left, BsonBinaryData right) => FirstOf(
        left.Bytes.Length - right.Bytes.Length,
        (byte)left.SubType - (byte)right.SubType,
        left.Bytes.AsSpan().SequenceCompareTo(right.Bytes));

    private static int ComparePointers(BsonDBPointer left, BsonDBPointer right) => FirstOf(
        StrictUtf8.GetByteCount(left.Namespace) - StrictUtf8.GetByteCount(right.Namespace),
        CompareText(left.Namespace, right.Namespace),
        left.Id.CompareTo(right.Id));

    private static int FirstOf(int first, int second, int third = 0) => first != 0 ? first : second != 0 ? second : third;

    private int HashAll(IEnumerable<BsonValue> values)
    {
        var hash = default(HashCode);
        foreach (var value in values)
        {
            hash.Add(GetHashCode(value));
        }

        return hash.ToHashCode();
    }
}
