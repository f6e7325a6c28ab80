using Mongo.Bson;

namespace Mongo.Embedded.Query;

internal sealed class SizeTest(long size) : ValueTest
{
    public override bool EntersArrays => false;

    public override bool Matches(BsonValue? value) => value is BsonArray array && array.Count == size;
}
