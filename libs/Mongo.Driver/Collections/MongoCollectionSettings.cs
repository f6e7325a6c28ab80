using Mongo.Bson;

namespace Mongo.Driver;

/// <summary>What a collection asks in place of the connection string's concerns; null leaves those.</summary>
public sealed record MongoCollectionSettings
{
    public WriteConcern? WriteConcern { get; init; }

    /// <summary>A level: <c>local</c>, <c>majority</c>, …</summary>
    public string? ReadConcern { get; init; }

    internal BsonDocument ForWrites() => WriteConcern is null ? [] : new BsonDocument("writeConcern", WriteConcern.ToBson());

    internal BsonDocument ForReads() =>
        ReadConcern is null ? [] : new BsonDocument("readConcern", new BsonDocument("level", ReadConcern));
}
