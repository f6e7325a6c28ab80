using Mongo.Bson;

namespace InvoiceWeb.Tests.Mongo.Bson;

public sealed class BsonValueComparerTests
{
    private const long TwoTo53 = 1L << 53;

    [Fact]
    public void Compare_EveryKindOfType_FollowsMongoDBsOrder()
    {
        BsonValue[] ascending =
        [
            BsonMinKey.Value, BsonUndefined.Value, BsonNull.Value, double.NaN, double.NegativeInfinity, -1, 0, 1.5, long.MaxValue,
            double.PositiveInfinity, "", "a", "b", new BsonDocument(), new BsonDocument("a", 1), new BsonDocument("b", 0),
            new BsonDocument("a", "x"), new BsonArray(), new BsonArray { 1 }, new BsonArray { 1, 1 }, new BsonArray { 2 },
            new byte[] { 9 }, new byte[] { 1, 1 }, new BsonBinaryData([1, 1], BsonBinarySubType.UserDefined),
            ObjectId.Empty, ObjectId.GenerateNewId(), false, true, new BsonDateTime(-1), DateTime.UnixEpoch,
            new BsonTimestamp(1, 0), new BsonTimestamp(0xFFFFFFFF, 1), new BsonRegularExpression("a"), new BsonRegularExpression("a", "i"),
            new BsonDBPointer("a.b", ObjectId.Empty), new BsonJavaScript("x"), new BsonJavaScriptWithScope("x", []), BsonMaxKey.Value,
        ];

        for (var i = 0; i < ascending.Length; i++)
        {
            for (var j = 0; j < ascending.Length; j++)
            {
                Math.Sign(BsonValueComparer.Instance.Compare(ascending[i], ascending[j])).ShouldBe(
                    Math.Sign(i.CompareTo(j)), $"{ascending[i]} against {ascending[j]}");
            }
        }
    }

    [Fact]
    public void Compare_NumbersThatADoubleCannotTellApart_ComparesExactly()
    {
        Order(TwoTo53 + 1, (double)TwoTo53).ShouldBe(1);
        Order((double)TwoTo53, TwoTo53 + 1).ShouldBe(-1);
        Order(long.MaxValue, 9223372036854775808.0).ShouldBe(-1);
        Order(long.MinValue, -9223372036854775808.0).ShouldBe(0);
        Order(5, 5.5).ShouldBe(-1);
        Order(-5, -5.5).ShouldBe(1);
        Order(Decimal128.Parse("0.1"), 0.1).ShouldBe(-1);
        Order(Decimal128.Parse("0.5"), 0.5).ShouldBe(0);
        Order(Decimal128.Parse("1E+6111"), double.MaxValue).ShouldBe(1);
        Order(Decimal128.Parse("1E-6176"), double.Epsilon).ShouldBe(-1);
        Order(Decimal128.Parse("9007199254740993"), (double)TwoTo53).ShouldBe(1);
        Order(Decimal128.Parse("-0E+6111"), 0).ShouldBe(0);
        Order(Decimal128.NaN, double.NaN).ShouldBe(0);
        Order(Decimal128.NegativeInfinity, double.MinValue).ShouldBe(-1);
    }

    [Fact]
    public void Compare_CharactersBeyondTheFirstPlane_OrdersByUtf8()
    {
        Order("\uFFFD", "\U0001F600").ShouldBe(-1);
        Order("\U0001F600", "\uE000").ShouldBe(1);
        Order("z", "ä").ShouldBe(-1);
        Order("ab", "a").ShouldBe(1);
    }

    [Fact]
    public void GetHashCode_EqualNumbersOfDifferentTypes_Agree()
    {
        BsonValue[] ones = [1, 1L, 1.0, Decimal128.Parse("1.00"), Decimal128.Parse("10E-1")];

        ones.Distinct(BsonValueComparer.Instance).Count().ShouldBe(1);
        new BsonValue[] { 0, -0.0, Decimal128.Parse("-0.0") }.Distinct(BsonValueComparer.Instance).Count().ShouldBe(1);
        new BsonValue[] { 0.1, Decimal128.Parse("0.1") }.Distinct(BsonValueComparer.Instance).Count().ShouldBe(2);
    }

    private static int Order(BsonValue left, BsonValue right) => Math.Sign(BsonValueComparer.Instance.Compare(left, right));
}
