using System.Text;

namespace Mongo.Embedded;

/// <summary>Finds a place for the socket: the kernel takes 108 bytes of path, its final zero included.</summary>
internal static class SocketPath
{
    public const int MaxBytes = 107;

    private const string FileName = "mongo.sock";

    /// <exception cref="ArgumentException">The path asked for is too long.</exception>
    public static string Choose(EmbeddedMongoOptions options, string dataDirectory)
    {
        if (options.UnixSocketPath is { } wanted)
        {
            var path = Path.GetFullPath(wanted);
            return Fits(path) ? path : throw new ArgumentException(
                $"The socket path '{path}' has {Encoding.UTF8.GetByteCount(path)} bytes; {MaxBytes} are the most that a socket can have. Choose a shorter one.",
                nameof(options));
        }

        return Inside(dataDirectory) ?? Path.Combine(Directory.CreateTempSubdirectory("mongo-").FullName, FileName);
    }

    /// <returns>The place in the data directory; null if it is too long for a socket.</returns>
    public static string? Inside(string dataDirectory) =>
        Path.Combine(dataDirectory, FileName) is var inside && Fits(inside) ? inside : null;

    private static bool Fits(string path) => Encoding.UTF8.GetByteCount(path) <= MaxBytes;
}
