using Mongo.Bson;

namespace Mongo.Embedded.Query;

internal sealed class AllFilter(IReadOnlyList<Filter> parts) : Filter
{
    public override IReadOnlyList<Filter> Conjuncts => parts;

    public override IReadOnlySet<string>? Fields { get; } = FieldsOf(parts);

    public override bool Matches(BsonDocument document)
    {
        foreach (var part in parts)
        {
            if (!part.Matches(document))
            {
                return false;
            }
        }

        return true;
    }
}
