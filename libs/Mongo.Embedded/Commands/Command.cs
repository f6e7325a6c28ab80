using Mongo.Bson;

namespace Mongo.Embedded.Commands;

/// <summary>A command by its name.</summary>
/// <param name="Name">As MongoDB writes it; case does not matter for those that drivers write in two ways.</param>
/// <param name="Fields">The fields that it takes beside those that every command takes. Any other one is refused.</param>
/// <param name="RunAsync">Does it and returns the reply, without what every reply has.</param>
internal sealed record Command(string Name, IReadOnlyList<string> Fields, Func<CommandContext, Task<BsonDocument>> RunAsync)
{
    /// <summary>Stands for <see cref="Fields"/> where any may come: each new driver tells something more of itself in its handshake.</summary>
    public static readonly IReadOnlyList<string> AnyFields = ["*"];

    /// <summary>Whether those who have not signed in may use it, on a connection that asks for that.</summary>
    public bool IsBeforeSignIn { get; init; }
}
