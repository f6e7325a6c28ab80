using System.Collections.Frozen;
using Mongo.Bson;

namespace Mongo.Embedded.Query;

/// <summary>A parsed query.</summary>
internal abstract class Filter
{
    /// <summary>Matches every document.</summary>
    public static Filter Everything { get; } = new AllFilter([]);

    public abstract bool Matches(BsonDocument document);

    /// <summary>The names of the outermost fields that it looks at; null if it may look at all of them.</summary>
    public virtual IReadOnlySet<string>? Fields => null;

    /// <summary>The parts that all have to match.</summary>
    public virtual IReadOnlyList<Filter> Conjuncts => [this];

    public static Filter All(IReadOnlyList<Filter> filters) =>
        filters.Count == 1 ? filters[0] : new AllFilter([.. filters.SelectMany(filter => filter.Conjuncts)]);

    protected static IReadOnlySet<string>? FieldsOf(IReadOnlyList<Filter> parts) => parts.All(part => part.Fields is not null)
        ? parts.SelectMany(part => part.Fields!).ToFrozenSet(StringComparer.Ordinal)
        : null;
}
