using FsCheck.Xunit;
using InvoiceWeb.Tests.Mongo.Bson;
using Mongo.Bson;
using Mongo.Embedded.Storage;

namespace InvoiceWeb.Tests.Mongo.Embedded.Storage;

[Properties(Arbitrary = [typeof(BsonArbitrary)], MaxTest = 2000)]
public sealed class KeyEncoderTests
{
    private static readonly BsonValue[] s_numbers =
    [
        double.NaN, double.NegativeInfinity, double.MinValue, long.MinValue, long.MinValue + 1, -1e18, -9007199254740993L, -9007199254740992.0,
        -2, -1.5, -1, -0.1, -double.Epsilon, 0, -0.0, double.Epsilon, 0.1, 0.3, 1, 1.0, 1L, 1.5, int.MaxValue, 4294967296.0, 9007199254740992.0,
        9007199254740993L, 9007199254740994.0, 1e18, 1000000000000000001L, long.MaxValue - 1, long.MaxValue, 9223372036854775808.0, double.MaxValue,
        double.PositiveInfinity, Decimal128.Parse("-1E+6000"), Decimal128.Parse("-1.7976931348623157E+308"), Decimal128.Parse("-1.8E+308"),
        Decimal128.Parse("-1E-6176"), Decimal128.Parse("1E-6176"), Decimal128.Parse("0.1"), Decimal128.Parse("0.10"), Decimal128.Parse("0.3"),
        Decimal128.Parse("12.40"), Decimal128.Parse("9007199254740992.5"), Decimal128.Parse("9223372036854775807"), Decimal128.Parse("1.8E+308"),
        Decimal128.Parse("9.999999999999999999999999999999999E+6144"), Decimal128.NaN, Decimal128.NegativeInfinity, Decimal128.PositiveInfinity,
    ];

    [Fact]
    public void Append_NumbersOfAllTypes_SortAsTheirValues()
    {
        foreach (var a in s_numbers)
        {
            foreach (var b in s_numbers)
            {
                CompareKeys(a, b, descending: false).ShouldBe(Math.Sign(BsonValueComparer.Instance.Compare(a, b)), $"{a} and {b}");
            }
        }
    }

    [Property]
    public bool Append_TwoValues_SortAsTheComparerSays(BsonValue a, BsonValue b) =>
        CompareKeys(a, b, descending: false) == Math.Sign(BsonValueComparer.Instance.Compare(a, b));

    [Property]
    public bool Append_Descending_SortsTheOtherWay(BsonValue a, BsonValue b) =>
        CompareKeys(a, b, descending: true) == -CompareKeys(a, b, descending: false);

    [Property]
    public bool Append_TwoComponents_SortByTheFirstThenTheSecond(BsonValue a, BsonValue b, BsonValue x, BsonValue y)
    {
        var first = CompareKeys(a, b, descending: false);
        var expected = first != 0 ? first : -CompareKeys(x, y, descending: false);
        return Math.Sign(Encode((a, false), (x, true)).AsSpan().SequenceCompareTo(Encode((b, false), (y, true)))) == expected;
    }

    [Property]
    public bool Append_TwoDifferentValues_NoneIsTheBeginningOfTheOther(BsonValue a, BsonValue b)
    {
        var (x, y) = (Encode((a, false)), Encode((b, false)));
        return x.AsSpan().SequenceEqual(y) || (!x.AsSpan().StartsWith(y) && !y.AsSpan().StartsWith(x));
    }

    [Theory]
    [InlineData("", "\0")]
    [InlineData("a", "a\0")]
    [InlineData("a\0", "a\0\0")]
    [InlineData("a\0b", "ab")]
    [InlineData("\uFFFD", "\U0001F600")]
    public void Append_TextWithOddCharacters_SortsAsItsBytes(string smaller, string larger)
    {
        CompareKeys(smaller, larger, descending: false).ShouldBe(-1);
        CompareKeys(smaller, larger, descending: true).ShouldBe(1);
    }

    private static int CompareKeys(BsonValue a, BsonValue b, bool descending) =>
        Math.Sign(Encode((a, descending)).AsSpan().SequenceCompareTo(Encode((b, descending))));

    private static byte[] Encode(params (BsonValue Value, bool Descending)[] components)
    {
        using var buffer = new PooledBuffer();
        foreach (var (value, descending) in components)
        {
            KeyEncoder.Append(buffer, value, descending);
        }

        return buffer.ToArray();
    }
}
