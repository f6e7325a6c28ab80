using Mongo.Embedded.Authentication;
using Mongo.Embedded.Cursors;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Commands;

/// <summary>What all connections share.</summary>
internal sealed record ServerState(StorageEngine Storage, CursorStore Cursors, UserDirectory Users, TimeProvider Time, DateTimeOffset Started);
