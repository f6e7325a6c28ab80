using Mongo.Embedded.Query;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Planning;

/// <summary>What one index could do for one query.</summary>
internal sealed class IndexCandidate
{
    /// <summary>More stretches of an index than this cost more than they save.</summary>
    private const int MaxRanges = 512;

    /// <summary>Each stretch that is walked beside others holds a statement and a page of the file.</summary>
    private const int MaxMergedRanges = 64;

    private readonly IndexInfo _index;
    private readonly IReadOnlyList<FieldBounds?> _bounds;
    private readonly IReadOnlySet<Filter> _covered;
    private readonly ScanOrder _order;

    private IndexCandidate(
        IndexInfo index, IReadOnlyList<FieldBounds?> bounds, IReadOnlySet<Filter> covered, ScanOrder order)
    {
        _index = index;
        _bounds = bounds;
        _covered = covered;
        _order = order;
    }

    public bool Narrows => _bounds[0] is not null;

    public int Score
    {
        get
        {
            var bound = _bounds.TakeWhile(bounds => bounds is not null).ToList();
            var points = bound.TakeWhile(bounds => bounds!.Points is not null).Count();
            var isUnique = _index.Definition.IsUnique && points == _bounds.Count;
            return (points * 8) + (bound.Count > points ? 4 : 0) + (_order.ServesSort ? 6 : 0) + (isUnique ? 100 : 0);
        }
    }

    /// <summary>Null if the index lacks documents that the query may match.</summary>
    public static IndexCandidate? Create(IndexInfo index, IReadOnlyList<FieldFilter> conditions, SortPattern? sort)
    {
        var bounds = new FieldBounds?[index.Definition.Fields.Count];
        var covered = new HashSet<Filter>();
        var ranges = 1;
        for (var i = 0; i < bounds.Length; i++)
        {
            bounds[i] = BoundsOf(index, i, conditions, covered, MaxRanges / ranges);
            if (bounds[i]?.Points is not { Count: > 0 } points)
            {
                break;
            }

            ranges *= points.Count;
        }

        var isComplete = !index.Definition.IsSparse || bounds[0] is { IsExact: true };
        return isComplete && Implication.Holds(conditions, index.Definition.Partial)
            ? new IndexCandidate(index, bounds, covered, OrderOf(index, bounds, sort))
            : null;
    }

    /// <summary>All of the index, because a hint says so.</summary>
    public static IndexCandidate Whole(IndexInfo index) =>
        new(index, new FieldBounds?[index.Definition.Fields.Count], new HashSet<Filter>(), default);

    public QueryPlan ToPlan(CollectionInfo collection, Filter filter)
    {
        var ranges = BuildRanges();
        var residual = Filter.All([.. filter.Conjuncts.Where(part => !_covered.Contains(part))]);
        return new QueryPlan(collection, [new IndexScan(_index, ranges, _order.Backwards)], residual, _order.IsSorted, Merges: _order.Merges);
    }

    private static FieldBounds? BoundsOf(
        IndexInfo index, int position, IReadOnlyList<FieldFilter> conditions, HashSet<Filter> covered, int maxPoints)
    {
        var path = index.Definition.Fields[position].Path;
        if (path.Parts.Any(part => FieldPath.TryParsePosition(part, out _)) || (index.IsMultikey && SharesArray(index, position)))
        {
            return null;
        }

        FieldBounds? bounds = null;
        var used = new List<Filter>();
        foreach (var condition in conditions.Where(condition => condition.Path.Equals(path)))
        {
            if (BoundsBuilder.Build(condition.Test) is not { } next)
            {
                continue;
            }

            if (bounds is null || (next.Points is not null && bounds.Points is null))
            {
                (bounds, used) = (next, [condition]);
            }
            else if (next.IsRange && bounds.IsRange && !index.IsMultikey)
            {
                bounds = BoundsBuilder.Intersect(bounds, next);
                used.Add(condition);
            }
        }

        bounds = bounds?.Points?.Count > maxPoints ? bounds.ToHull() : bounds;
        if (bounds is { IsExact: true })
        {
            covered.UnionWith(used);
        }

        return bounds;
    }

    /// <summary>Two conditions may be met by two elements of one array, whose keys are not one.</summary>
    private static bool SharesArray(IndexInfo index, int position) => index.Definition.Fields.Take(position).Any(
        earlier => string.Equals(earlier.Path.Parts[0], index.Definition.Fields[position].Path.Parts[0], StringComparison.Ordinal));

    /// <summary>Whether the index has the order asked for, but for fields that have one value throughout.</summary>
    private static ScanOrder OrderOf(IndexInfo index, FieldBounds?[] bounds, SortPattern? sort)
    {
        if (sort is null)
        {
            return new ScanOrder(IsSorted: true, ServesSort: false, Backwards: false, Merges: false);
        }

        bool? backwards = null;
        var (next, ranges) = (0, 1);
        for (var i = 0; i < bounds.Length && next < sort.Fields.Count; i++)
        {
            var field = index.Definition.Fields[i];
            if (field.Path.Equals(sort.Fields[next].Path))
            {
                var turned = field.Descending != sort.Fields[next].Descending;
                if (bounds[i]?.IsSinglePoint != true && ((backwards ??= turned) != turned || (ranges > 1 && bounds[i]?.Points is not null)))
                {
                    return default;
                }

                next++;
            }
            else if (next == 0 && bounds[i]?.Points is { Count: > 0 } points && ranges * points.Count <= MaxMergedRanges)
            {
                ranges *= points.Count;
            }
            else if (bounds[i]?.IsSinglePoint != true)
            {
                return default;
            }
        }

        var isSorted = next == sort.Fields.Count && !index.IsMultikey;
        return new ScanOrder(isSorted, isSorted, isSorted && backwards == true, isSorted && ranges > 1);
    }

    private List<KeyRange> BuildRanges()
    {
        List<byte[]> prefixes = [[]];
        var ranges = new List<KeyRange>();
        for (var i = 0; i < _bounds.Count; i++)
        {
            var descending = _index.Definition.Fields[i].Descending;
            if (_bounds[i]?.Points is { } points)
            {
                var ordered = descending ? points.Reverse().Select(point => new KeyBound(point, After: false).Flip().Bytes) : points;
                prefixes = [.. from prefix in prefixes from point in ordered select (byte[])[.. prefix, .. point]];
                continue;
            }

            List<(KeyBound Low, KeyBound High)> parts = _bounds[i] is { } range ? [(range.Low, range.High)] : [(KeyBound.First, KeyBound.Last)];
            if (_bounds[i]?.Aside is { } aside)
            {
                parts.Add((new KeyBound(aside, After: false), new KeyBound(aside, After: true)));
            }

            if (descending)
            {
                parts = [.. parts.Select(part => (part.High.Flip(), part.Low.Flip())).Reverse()];
            }

            ranges.AddRange(from prefix in prefixes from part in parts select new KeyRange(part.Low.ToKey(prefix), part.High.ToKey(prefix), prefix.Length));
            prefixes = [];
            break;
        }

        ranges.AddRange(prefixes.Select(prefix => new KeyRange(prefix, KeyBound.Last.ToKey(prefix), prefix.Length)));
        if (_order.Backwards)
        {
            ranges.Reverse();
        }

        return ranges;
    }

    /// <summary>What a walk along the index has to do with the order asked for.</summary>
    private readonly record struct ScanOrder(bool IsSorted, bool ServesSort, bool Backwards, bool Merges);
}
