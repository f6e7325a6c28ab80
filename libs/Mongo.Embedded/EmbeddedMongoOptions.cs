namespace Mongo.Embedded;

/// <summary>Where the server keeps its data and where it listens.</summary>
public sealed record EmbeddedMongoOptions
{
    /// <summary>Made if it is not there, for its owner alone. One server at a time.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>Null for a socket in the data directory, or in a temporary one if that path is too long for a socket.</summary>
    public string? UnixSocketPath { get; init; }

    /// <summary>Listens there too.</summary>
    public TcpAccess? Tcp { get; init; }

    /// <summary>The log that change streams resume from is trimmed beyond this size, oldest first.</summary>
    public long MaxOplogBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>… and beyond this age.</summary>
    public TimeSpan MaxOplogAge { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Threads that read, each with a connection to the file and a cache of eight megabytes at most.</summary>
    public int Readers { get; init; } = Math.Clamp(Environment.ProcessorCount, 2, 8);

    public int MaxConnections { get; init; } = 1000;

    public int MaxCursors { get; init; } = 10_000;

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
