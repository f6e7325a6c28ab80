using Mongo.Bson;

namespace Mongo.Embedded.Commands;

/// <summary>A command by its name.</summary>
/// <param name="Name">As MongoDB writes it; case does not matter for those that drivers write in two ways.</param>
/// <param name="Fields">The fields that it takes beside those that every command takes. Any other one is refused.</param>
/// <param name="RunAsync">Does it and returns the reply, without what every reply has.</param>
internal sealed record Command(string Name, IReadOnlyList<string> Fields, Func<CommandContext, Task<BsonDocument>> RunAsync);
