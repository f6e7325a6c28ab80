namespace Mongo.Embedded.Planning;

/// <summary>Where in one ascending component of an index the values lie that a condition can match.</summary>
/// <param name="Low">The lower end of a range; of no meaning with points.</param>
/// <param name="High">The upper end.</param>
/// <param name="Points">Encoded single values in order, if there are only those.</param>
/// <param name="IsExact">Whether all values within pass, so that the condition need not be asked again.</param>
/// <param name="Aside">An encoded single value above the range that can match too.</param>
internal sealed record FieldBounds(KeyBound Low, KeyBound High, IReadOnlyList<byte[]>? Points, bool IsExact, byte[]? Aside = null)
{
    /// <summary>Whether it is one range and nothing else.</summary>
    public bool IsRange => Points is null && Aside is null;

    public bool IsSinglePoint => Points?.Count == 1;

    /// <summary>One range around all points, for when they are too many to visit one by one.</summary>
    public FieldBounds ToHull() => Points is { Count: > 0 } points
        ? new FieldBounds(new KeyBound(points[0], After: false), new KeyBound(points[^1], After: true), Points: null, IsExact: false)
        : this;
}
