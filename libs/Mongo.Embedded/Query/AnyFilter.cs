using Mongo.Bson;

namespace Mongo.Embedded.Query;

internal sealed class AnyFilter(IReadOnlyList<Filter> parts) : Filter
{
    public IReadOnlyList<Filter> Parts => parts;

    public override IReadOnlySet<string>? Fields { get; } = FieldsOf(parts);

    public override bool Matches(BsonDocument document) => parts.Any(part => part.Matches(document));
}
