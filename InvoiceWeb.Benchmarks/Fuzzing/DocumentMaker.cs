using Mongo.Bson;

namespace InvoiceWeb.Benchmarks.Fuzzing;

/// <summary>Documents of every type and of awkward names and values, the same ones for the same seed.</summary>
internal sealed class DocumentMaker(Random random)
{
    private static readonly string[] s_names =
        ["_id", "a", "b", "c", "a.b", "a.0", "0", "", "$a", "a.", ".a", "a..b", "a.$", "$oid", "ä", "\u0001", new string('n', 300)];

    private static readonly string[] s_texts =
        ["", "a", "b", "$a", "$$ROOT", "$$x", "(", "[a-", "^a.*\\d", "%Y-%m-%d", "+02:00", "Europe/Berlin", "\0", "\U0001F600", "9", "string", new string('x', 2000)];

    private static readonly double[] s_doubles =
        [0, -0.0, 1, -1, 0.5, 1e10, -1e10, 1e300, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, long.MaxValue];

    private static readonly long[] s_longs = [0, 1, -1, 2, 7, 1000, int.MaxValue, int.MinValue, long.MaxValue, long.MinValue, 253402300800000];

    public Random Random => random;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    public BsonValue Number() => random.Next(5) switch
    {
        0 => (int)Math.Clamp(Pick(s_longs), int.MinValue, int.MaxValue),
        1 => Pick(s_longs),
        2 => Pick(s_doubles),
        3 => Decimal(),
        _ => random.Next(20),
    };

    public BsonValue Moment() => new BsonDateTime(Pick(s_longs));

    public BsonDocument Document(int depth)
    {
        var document = new BsonDocument();
        for (var count = random.Next(5); count > 0; count--)
        {
            document.Set(Pick(s_names), Value(depth - 1));
        }

        return document;
    }

    public BsonArray Array(int depth) => new(Enumerable.Range(0, random.Next(5)).Select(_ => Value(depth - 1)));

    public BsonValue Value(int depth) => random.Next(depth > 0 ? 24 : 20) switch
    {
        >= 0 and <= 5 => Number(),
        6 or 7 => Pick(s_texts),
        8 => random.Next(2) == 0,
        9 => BsonNull.Value,
        10 => Moment(),
        11 => new BsonTimestamp((ulong)Pick(s_longs)),
        12 => ObjectId(),
        13 => new BsonBinaryData(Bytes(random.Next(20)), (BsonBinarySubType)random.Next(10)),
        14 => new BsonRegularExpression(Pick(s_texts).Replace("\0", "", StringComparison.Ordinal), Pick(["", "i", "mx", "s"])),
        15 => new BsonJavaScript(Pick(s_texts)),
        16 => new BsonSymbol(Pick(s_texts)),
        17 => Pick<BsonValue>([BsonUndefined.Value, BsonMinKey.Value, BsonMaxKey.Value]),
        18 => new BsonDBPointer(Pick(s_texts), ObjectId()),
        19 => new BsonJavaScriptWithScope(Pick(s_texts), depth > 0 ? Document(depth - 1) : []),
        20 or 21 => Document(depth),
        _ => Array(depth),
    };

    private BsonValue Decimal() => Pick<BsonValue>(
        [1.5m, -3m, 0m, decimal.MaxValue, Decimal128.NaN, Decimal128.NegativeInfinity, Decimal128.Parse("1E-6176"), Decimal128.Parse("9E+6144")]);

    private ObjectId ObjectId() => new(Bytes(Mongo.Bson.ObjectId.Size));

    private byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }
}
