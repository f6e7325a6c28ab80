using System.Buffers;
using Mongo.Bson;

namespace Mongo.Embedded.Wire;

/// <summary>A command as it came in.</summary>
/// <param name="Id">For the reply.</param>
/// <param name="OpCode">The reply is of the matching kind.</param>
/// <param name="ExpectsReply">False for unacknowledged writes.</param>
/// <param name="Command">The body.</param>
/// <param name="Sequences">Documents sent beside the body, still in the connection's buffer: good until the command is done.</param>
internal sealed record Request(
    int Id, OpCode OpCode, bool ExpectsReply, BsonDocument Command, IReadOnlyDictionary<string, IReadOnlyList<ReadOnlySequence<byte>>> Sequences);
