using Mongo.Embedded.Query;

namespace Mongo.Embedded.Storage;

/// <summary>One component of an index.</summary>
internal sealed record IndexField(FieldPath Path, bool Descending);
