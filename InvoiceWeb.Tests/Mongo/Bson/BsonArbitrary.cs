using FsCheck;
using FsCheck.Fluent;
using Mongo.Bson;

namespace InvoiceWeb.Tests.Mongo.Bson;

/// <summary>Documents of every type, nested and of odd names, for property tests.</summary>
public static class BsonArbitrary
{
    private static readonly Gen<string> s_text = Gen.OneOf(
        Gen.Elements("", "a", "$set", "a.b", "ä", "\u0001", "\uFFFD", "\U0001F600", "0", "_id"),
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => Valid(text.Get)));

    private static readonly Gen<ulong> s_bits = ArbMap.Default.GeneratorFor<ulong>();

    private static readonly Gen<BsonValue> s_scalar = Gen.OneOf(
        ArbMap.Default.GeneratorFor<double>().Select(value => (BsonValue)value),
        ArbMap.Default.GeneratorFor<int>().Select(value => (BsonValue)value),
        ArbMap.Default.GeneratorFor<long>().Select(value => (BsonValue)value),
        ArbMap.Default.GeneratorFor<decimal>().Select(value => (BsonValue)value),
        ArbMap.Default.GeneratorFor<bool>().Select(value => (BsonValue)value),
        ArbMap.Default.GeneratorFor<byte[]>().Select(value => (BsonValue)value),
        Gen.Elements<BsonValue>(
            long.MaxValue, long.MinValue, double.NaN, double.PositiveInfinity, -0.0, double.Epsilon, double.MaxValue, BsonNull.Value,
            BsonUndefined.Value, BsonMinKey.Value, BsonMaxKey.Value, Decimal128.NaN, Decimal128.NegativeInfinity,
            Decimal128.Parse("9.999999999999999999999999999999999E+6144"), Decimal128.Parse("1E-6176"), Decimal128.Parse("-0E+12")),
        s_text.Select(value => (BsonValue)value),
        s_text.Select(value => (BsonValue)new BsonSymbol(value)),
        s_text.Select(value => (BsonValue)new BsonJavaScript(value)),
        s_text.Select(value => (BsonValue)new BsonRegularExpression(value, "im")),
        s_bits.Select(value => (BsonValue)new BsonTimestamp(value)),
        s_bits.Select(value => (BsonValue)new BsonDateTime((long)value)),
        s_bits.Select(value => (BsonValue)new BsonBinaryData(BitConverter.GetBytes(value), (BsonBinarySubType)(value % 10))),
        s_bits.Select(value => (BsonValue)new ObjectId([.. BitConverter.GetBytes(value), 1, 2, 3, 4])));

    public static Arbitrary<BsonValue> Values() => Arb.From(Gen.Sized(size => ValueOf(Math.Min(size, 24))));

    public static Arbitrary<BsonDocument> Documents() => Arb.From(Gen.Sized(size => DocumentOf(Math.Min(size, 24))));

    private static Gen<BsonValue> ValueOf(int size) => size < 2
        ? s_scalar
        : Gen.Frequency(
            (6, s_scalar),
            (1, DocumentOf(size / 2).Select(document => (BsonValue)document)),
            (1, ValueOf(size / 2).ArrayOf(size / 4).Select(values => (BsonValue)new BsonArray(values))),
            (1, DocumentOf(size / 4).Select(scope => (BsonValue)new BsonJavaScriptWithScope("f()", scope))));

    private static Gen<BsonDocument> DocumentOf(int size) =>
        s_text.Zip(ValueOf(size / 2)).ArrayOf(size / 3).Select(elements => elements.Aggregate(
            new BsonDocument(), (document, element) => document.Set(element.Item1, element.Item2)));

    /// <summary>Without what BSON cannot hold: zero characters and halves of surrogate pairs.</summary>
    private static string Valid(string text) => string.Concat(text.Where(character => character != '\0' && !char.IsSurrogate(character)));
}
