using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Planning;

/// <summary>Stretches of one index, in the order in which they are walked.</summary>
internal sealed record IndexScan(IndexInfo Index, IReadOnlyList<KeyRange> Ranges, bool Backwards);
