namespace Mongo.Bson;

/// <summary>What a reader or writer accepts before it gives up with <see cref="BsonFormatException"/>.</summary>
/// <param name="MaxDocumentSize">In bytes, of the outermost document.</param>
/// <param name="MaxDepth">Documents and arrays inside one another, the outermost counted.</param>
public sealed record BsonLimits(int MaxDocumentSize, int MaxDepth)
{
    /// <summary>A message's 48,000,000 bytes and the server's own depth: what a command or a reply may be as a whole.</summary>
    public static BsonLimits Default { get; } = new(48_000_000, 200);

    /// <summary>MongoDB's limits for a stored document: 16 MiB, and 180 levels, so that it still fits into a command or an event.</summary>
    public static BsonLimits StoredDocument { get; } = new(16 * 1024 * 1024, 180);
}
