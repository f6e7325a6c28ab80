using Mongo.Bson;

namespace Mongo.Embedded.Query;

/// <summary>$elemMatch: one and the same element passes everything.</summary>
internal sealed class ElementTest(Func<BsonValue, bool> matches, IReadOnlyList<ValueTest> conditions) : ValueTest
{
    /// <summary>What is asked of the element itself, where something is.</summary>
    public IReadOnlyList<ValueTest> Conditions => conditions;

    public override bool EntersArrays => false;

    public override bool Matches(BsonValue? value)
    {
        if (value is BsonArray array)
        {
            foreach (var element in array)
            {
                if (matches(element))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
