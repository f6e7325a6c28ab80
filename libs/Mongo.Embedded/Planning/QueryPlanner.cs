using Mongo.Bson;
using Mongo.Embedded.Query;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Planning;

/// <summary>Chooses the index that narrows a query most, by the shape of the query alone.</summary>
internal static class QueryPlanner
{
    /// <param name="collection">Where to look.</param>
    /// <param name="filter">What to look for.</param>
    /// <param name="sort">The order asked for.</param>
    /// <param name="hint">An index by name or key; null leaves the choice.</param>
    public static QueryPlan Plan(CollectionInfo collection, Filter filter, SortPattern? sort, BsonValue? hint)
    {
        var conditions = filter.Conjuncts.OfType<FieldFilter>().ToList();
        if (hint is not null)
        {
            return PlanByHint(collection, filter, conditions, sort, hint);
        }

        var best = collection.Indexes
            .Select(index => IndexCandidate.Create(index, conditions, sort))
            .OfType<IndexCandidate>()
            .Where(candidate => candidate.Score > 0)
            .MaxBy(candidate => candidate.Score);
        if (best is { Narrows: true })
        {
            return best.ToPlan(collection, filter);
        }

        return PlanAlternatives(collection, filter)
            ?? best?.ToPlan(collection, filter)
            ?? new QueryPlan(collection, [], filter, IsSorted: sort is null);
    }

    private static QueryPlan PlanByHint(
        CollectionInfo collection, Filter filter, List<FieldFilter> conditions, SortPattern? sort, BsonValue hint)
    {
        if (hint.IsBsonDocument && hint.AsBsonDocument is { ElementCount: 1 } natural && natural.TryGetValue("$natural", out var direction))
        {
            return new QueryPlan(collection, [], filter, IsSorted: sort is null, Backwards: direction.ToDouble() < 0);
        }

        var index = collection.Indexes.FirstOrDefault(index => hint is BsonString name
            ? string.Equals(index.Name, name.Value, StringComparison.Ordinal)
            : hint.IsBsonDocument && BsonValueComparer.Instance.Equals(index.Definition.Key, hint.AsBsonDocument));
        return index is null
            ? throw new CommandException(ErrorCode.BadValue, "error processing query: planner returned error: hint provided does not correspond to an existing index")
            : (IndexCandidate.Create(index, conditions, sort) ?? IndexCandidate.Whole(index)).ToPlan(collection, filter);
    }

    /// <summary>An $or, each of whose branches has an index of its own.</summary>
    private static QueryPlan? PlanAlternatives(CollectionInfo collection, Filter filter)
    {
        foreach (var alternatives in filter.Conjuncts.OfType<AnyFilter>())
        {
            var plans = alternatives.Parts.Select(part => Plan(collection, part, sort: null, hint: null)).ToList();
            if (plans.Count > 0 && plans.TrueForAll(plan => plan.Scans.Count > 0))
            {
                return new QueryPlan(collection, [.. plans.SelectMany(plan => plan.Scans)], filter, IsSorted: false);
            }
        }

        return null;
    }
}
