using FsCheck.Xunit;
using Mongo.Bson;

namespace InvoiceWeb.Tests.Mongo.Bson;

[Properties(Arbitrary = [typeof(BsonArbitrary)], MaxTest = 500)]
public sealed class BsonPropertyTests
{
    [Property]
    public bool Deserialize_AfterToBson_GivesTheSame(BsonDocument document) =>
        BsonSerializer.Deserialize(document.ToBson()).Equals(document);

    [Property]
    public bool Deserialize_InSegments_GivesTheSame(BsonDocument document, byte segment) =>
        BsonSerializer.Deserialize(Segments.Of(document.ToBson(), segment + 1)).Equals(document);

    /// <summary>A document whose own names look like Extended JSON's is the one thing that text cannot carry.</summary>
    [Property]
    public bool Parse_AfterCanonicalJson_GivesTheSame(BsonDocument document) =>
        BsonDocument.Parse(document.ToJson(JsonOutputMode.CanonicalExtendedJson)).Equals(document);

    [Property]
    public bool Parse_AfterRelaxedJson_KeepsTheText(BsonDocument document)
    {
        var text = document.ToJson();
        return string.Equals(BsonDocument.Parse(text).ToJson(), text, StringComparison.Ordinal);
    }

    [Property]
    public bool SkipValue_EveryElement_EndsWhereReadingEnds(BsonDocument document)
    {
        var reader = new BsonBinaryReader(document.ToBson());
        reader.EnterDocument();
        var names = new List<string>();
        while (reader.ReadElement(out var type, out var name))
        {
            names.Add(name);
            reader.SkipValue(type);
        }

        return reader.Remaining == 0 && names.SequenceEqual(document.Names, StringComparer.Ordinal);
    }

    [Property]
    public bool Compare_TwoValues_IsAntisymmetricAndAgreesWithTheHash(BsonValue x, BsonValue y)
    {
        var order = BsonValueComparer.Instance.Compare(x, y);
        return Math.Sign(order) == -Math.Sign(BsonValueComparer.Instance.Compare(y, x))
            && BsonValueComparer.Instance.Compare(x, x) == 0
            && (order != 0 || BsonValueComparer.Instance.GetHashCode(x) == BsonValueComparer.Instance.GetHashCode(y));
    }

    [Property]
    public bool Compare_ThreeValues_IsTransitive(BsonValue x, BsonValue y, BsonValue z)
    {
        BsonValue[] sorted = [x, y, z];
        Array.Sort(sorted, BsonValueComparer.Instance);
        return BsonValueComparer.Instance.Compare(sorted[0], sorted[2]) <= 0;
    }

    [Property]
    public bool Add_Decimals_AgreesWithDecimal(int left, int right, byte leftScale, byte rightScale)
    {
        var (x, y) = (new decimal(left, 0, 0, isNegative: false, (byte)(leftScale % 8)), new decimal(right, 0, 0, isNegative: true, (byte)(rightScale % 8)));
        return Decimal128.ToDecimal(Decimal128.Add(x, y)) == x + y;
    }
}
