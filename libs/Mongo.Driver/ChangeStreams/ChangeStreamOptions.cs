using Mongo.Bson;

namespace Mongo.Driver;

public sealed record ChangeStreamOptions
{
    /// <summary><c>updateLookup</c> for the current document with each update; null for none.</summary>
    public string? FullDocument { get; init; }

    /// <summary>A token after which to go on; so is <see cref="StartAfter"/>, which also goes on behind an invalidation.</summary>
    public BsonDocument? ResumeAfter { get; init; }

    public BsonDocument? StartAfter { get; init; }

    public BsonTimestamp? StartAtOperationTime { get; init; }

    /// <summary>How long the server waits for a change before it answers: until then a cancelled stream holds its connection.</summary>
    public TimeSpan MaxAwaitTime { get; init; } = TimeSpan.FromMilliseconds(250);

    public int? BatchSize { get; init; }

    /// <param name="resumeToken">Where a stream that was lost has come to; null for a new one.</param>
    internal BsonDocument ToBson(BsonDocument? resumeToken)
    {
        var document = new BsonDocument("maxAwaitTimeMS", (long)MaxAwaitTime.TotalMilliseconds)
            .AddIfSet("fullDocument", FullDocument)
            .AddIfSet("batchSize", BatchSize);
        return resumeToken is not null
            ? document.Add(StartAfter is null ? "resumeAfter" : "startAfter", resumeToken)
            : document
                .AddIfSet("resumeAfter", ResumeAfter)
                .AddIfSet("startAfter", StartAfter)
                .AddIfSet("startAtOperationTime", StartAtOperationTime);
    }
}
