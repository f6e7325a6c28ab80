namespace Mongo.Driver;

/// <summary>
/// What a client connects to. The connection string is libmongoc's own (TLS, SCRAM-SHA-256, concerns, pool size, time-outs, Unix
/// sockets, …); retryable writes are on unless it says otherwise.
/// </summary>
public sealed record MongoClientSettings(string ConnectionString)
{
    /// <summary>Shown in the server's logs; 128 bytes at most.</summary>
    public string ApplicationName { get; init; } = "Mongo.Driver";

    /// <summary>Measures the pauses before a lost change stream is resumed.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Keeps a password out of logs.</summary>
    public override string ToString() => nameof(MongoClientSettings);
}
