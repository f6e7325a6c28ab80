using Mongo.Bson;

namespace Mongo.Embedded.Storage;

/// <summary>A committed change.</summary>
/// <param name="Time">Its place in the order of all changes.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Name">Where; without collection for a dropped database.</param>
/// <param name="WallTime">When, in milliseconds since the epoch.</param>
/// <param name="Key">The document key, if a document changed.</param>
/// <param name="Body">The document inserted or put in place, or what an update did to it.</param>
internal sealed record OplogEntry(ulong Time, OplogKind Kind, Namespace Name, long WallTime, BsonDocument? Key, RawBsonDocument? Body);
