using Mongo.Bson;

namespace Mongo.Embedded.Cursors;

/// <summary>What one reply carries of a cursor.</summary>
/// <param name="Documents">Still in their bytes.</param>
/// <param name="IsLast">The cursor has nothing more to give.</param>
/// <param name="ResumeToken">Where a change stream stands after this batch.</param>
internal sealed record CursorBatch(BsonArray Documents, bool IsLast, BsonDocument? ResumeToken = null);
