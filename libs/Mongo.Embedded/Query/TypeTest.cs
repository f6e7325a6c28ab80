using Mongo.Bson;

namespace Mongo.Embedded.Query;

internal sealed class TypeTest : ValueTest
{
    private readonly HashSet<BsonType> _types = [];

    public TypeTest(BsonValue operand)
    {
        foreach (var type in operand is BsonArray several ? several : new BsonArray { operand })
        {
            _types.UnionWith(TypeNames.Parse(type));
        }
    }

    public override bool Matches(BsonValue? value) => value is not null && _types.Contains(value.BsonType);
}
