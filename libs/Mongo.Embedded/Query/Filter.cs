using Mongo.Bson;

namespace Mongo.Embedded.Query;

/// <summary>A parsed query.</summary>
internal abstract class Filter
{
    /// <summary>Matches every document.</summary>
    public static Filter Everything { get; } = new AllFilter([]);

    public abstract bool Matches(BsonDocument document);

    /// <summary>The parts that all have to match.</summary>
    public virtual IReadOnlyList<Filter> Conjuncts => [this];

    public static Filter All(IReadOnlyList<Filter> filters) =>
        filters.Count == 1 ? filters[0] : new AllFilter([.. filters.SelectMany(filter => filter.Conjuncts)]);
}
