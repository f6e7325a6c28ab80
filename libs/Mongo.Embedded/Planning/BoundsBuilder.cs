using Mongo.Bson;
using Mongo.Embedded.Query;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Planning;

/// <summary>Translates conditions on one field into bounds of an index.</summary>
internal static class BoundsBuilder
{
    private static readonly byte[] s_nan = Encode(double.NaN);

    /// <summary>Null if an index is of no help.</summary>
    public static FieldBounds? Build(ValueTest test) => test switch
    {
        ComparisonTest { Operator: ComparisonOperator.Equal } equal => OfPoints([equal.Operand]),
        ComparisonTest comparison => OfRange(comparison.Operator, comparison.Operand),
        InTest { HasExpressions: false } list => OfPoints(list.Values),
        ElementTest element => OfElement(element),
        RegexTest regex => OfPrefix(regex.Expression),
        _ => null,
    };

    /// <summary>Narrows a range by another one on the same field; right only where a document has one value there.</summary>
    public static FieldBounds Intersect(FieldBounds a, FieldBounds b)
    {
        var low = a.Low.ToKey([]).AsSpan().SequenceCompareTo(b.Low.ToKey([])) >= 0 ? a.Low : b.Low;
        var high = a.High.ToKey([]).AsSpan().SequenceCompareTo(b.High.ToKey([])) <= 0 ? a.High : b.High;
        return new FieldBounds(low, high, Points: null, a.IsExact && b.IsExact);
    }

    /// <summary>All conditions hold of one element, and thereby of one entry of the index; that it is an element has still to be asked.</summary>
    private static FieldBounds? OfElement(ElementTest element)
    {
        var ranges = element.Conditions.Select(Build).OfType<FieldBounds>().Where(bounds => bounds.IsRange).ToList();
        return ranges.Count == 0 ? null : ranges.Aggregate(Intersect) with { IsExact = false };
    }

    /// <summary>Strings that begin so, and the expression itself, which matches where it is the value.</summary>
    private static FieldBounds? OfPrefix(BsonRegularExpression expression)
    {
        if (LiteralPrefix.Of(expression) is not { } prefix)
        {
            return null;
        }

        // After the beginning comes 00 01 where nothing follows, 00 FF for a zero, otherwise what UTF-8 has; complements in a descending component.
        var beginning = Encode(prefix.Text)[..^KeyEncoder.TextEnd.Length];
        return new FieldBounds(new KeyBound([.. beginning, 0x00], After: false), new KeyBound([.. beginning, 0xFF], After: true), Points: null, prefix.IsAll, Encode(expression));
    }

    private static FieldBounds? OfPoints(IReadOnlyCollection<BsonValue> values)
    {
        if (values.Any(value => value is BsonArray))
        {
            return null;
        }

        var points = new SortedSet<byte[]>(ByteOrder.Instance);
        var isExact = true;
        foreach (var value in values)
        {
            points.Add(Encode(value));
            if (value is BsonNull)
            {
                // Missing fields are indexed as null, and arrays without elements on the way as null too, which do not match.
                points.Add(Encode(BsonUndefined.Value));
                isExact = false;
            }
        }

        return new FieldBounds(KeyBound.First, KeyBound.Last, [.. points], isExact);
    }

    private static FieldBounds? OfRange(ComparisonOperator comparison, BsonValue operand)
    {
        if (operand is BsonNull)
        {
            return comparison is ComparisonOperator.LessOrEqual or ComparisonOperator.GreaterOrEqual ? OfPoints([operand]) : null;
        }

        if (operand is BsonArray or BsonMinKey or BsonMaxKey || operand.IsBsonDocument)
        {
            return null;
        }

        var kind = KeyRank.Of(operand.BsonType);
        var encoded = Encode(operand);
        if (encoded.AsSpan().SequenceEqual(s_nan))
        {
            return comparison is ComparisonOperator.LessOrEqual or ComparisonOperator.GreaterOrEqual ? OfPoints([operand]) : null;
        }

        // NaN stands below all numbers and compares with none. Ranks are not adjacent: nothing begins with the bytes between them.
        var first = new KeyBound(operand.IsNumeric ? s_nan : [(byte)(kind - 1)], After: true);
        var last = new KeyBound([(byte)(kind + 1)], After: false);
        return comparison switch
        {
            ComparisonOperator.Less => new FieldBounds(first, new KeyBound(encoded, After: false), Points: null, IsExact: true),
            ComparisonOperator.LessOrEqual => new FieldBounds(first, new KeyBound(encoded, After: true), Points: null, IsExact: true),
            ComparisonOperator.Greater => new FieldBounds(new KeyBound(encoded, After: true), last, Points: null, IsExact: true),
            _ => new FieldBounds(new KeyBound(encoded, After: false), last, Points: null, IsExact: true),
        };
    }

    private static byte[] Encode(BsonValue value)
    {
        using var buffer = new PooledBuffer(64);
        KeyEncoder.Append(buffer, value);
        return buffer.ToArray();
    }
}
