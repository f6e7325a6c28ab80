using Mongo.Embedded.Query;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Planning;

/// <summary>How the documents that a query matches are found.</summary>
/// <param name="Collection">Where.</param>
/// <param name="Scans">One index, or one for each branch of $or; none means the whole collection.</param>
/// <param name="Residual">What is still to be asked of each document found.</param>
/// <param name="IsSorted">Whether they come in the order that was asked for.</param>
/// <param name="Backwards">Of a walk through the collection.</param>
/// <param name="Merges">The stretches of the index have that order each for itself: they are walked side by side.</param>
internal sealed record QueryPlan(
    CollectionInfo Collection, IReadOnlyList<IndexScan> Scans, Filter Residual, bool IsSorted, bool Backwards = false, bool Merges = false)
{
    /// <summary>Whether a document may turn up more than once.</summary>
    public bool MayRepeat => Scans.Count > 1 || Scans.Any(scan => scan.Index.IsMultikey);

    /// <summary>Whether the entries of the index alone tell how many documents match.</summary>
    public bool CountsByIndex => Scans.Count == 1 && Residual.Conjuncts.Count == 0;
}
