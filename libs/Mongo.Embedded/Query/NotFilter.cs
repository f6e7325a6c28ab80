using Mongo.Bson;

namespace Mongo.Embedded.Query;

internal sealed class NotFilter(Filter inner) : Filter
{
    public override bool Matches(BsonDocument document) => !inner.Matches(document);
}
