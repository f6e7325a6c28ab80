using Mongo.Bson;

namespace Mongo.Embedded.Query;

internal sealed class ExistsTest : ValueTest
{
    public override bool EntersArrays => false;

    public override bool Matches(BsonValue? value) => value is not null;
}
