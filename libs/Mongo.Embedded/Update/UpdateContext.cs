using Mongo.Bson;

namespace Mongo.Embedded.Update;

/// <summary>What operators need to know beyond the document.</summary>
/// <param name="IsInsert">The document is about to be inserted by an upsert.</param>
/// <param name="Now">For $currentDate.</param>
/// <param name="Time">For $currentDate with type timestamp.</param>
internal sealed record UpdateContext(bool IsInsert, BsonDateTime Now, BsonTimestamp Time);
