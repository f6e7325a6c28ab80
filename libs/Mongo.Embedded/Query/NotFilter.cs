using Mongo.Bson;

namespace Mongo.Embedded.Query;

internal sealed class NotFilter(Filter inner) : Filter
{
    public Filter Inner => inner;

    public override IReadOnlySet<string>? Fields => inner.Fields;

    public override bool Matches(BsonDocument document) => !inner.Matches(document);
}
