using System.Text;

namespace Mongo.Embedded;

/// <summary>Finds a place for the socket: the kernel takes 108 bytes of path, its final zero included.</summary>
internal static class SocketPath
{
    public const int MaxBytes = 107;

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

        var inside = Path.Combine(dataDirectory, "mongo.sock");
        return Fits(inside) ? inside : Path.Combine(Directory.CreateTempSubdirectory("mongo-").FullName, "mongo.sock");
    }

    private static bool Fits(string path) => Encoding.UTF8.GetByteCount(path) <= MaxBytes;
}
