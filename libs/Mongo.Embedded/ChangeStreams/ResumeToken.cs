using System.Buffers.Binary;
using Mongo.Bson;

namespace Mongo.Embedded.ChangeStreams;

/// <summary>
/// A place among the events: the log's timestamp, and which of the events of that entry came last. To clients it is an opaque
/// document that sorts by its text.
/// </summary>
internal readonly record struct ResumeToken(ulong Time, byte Step)
{
    /// <summary>The change itself.</summary>
    public const byte Change = 0;

    /// <summary>The end of the stream that the change brought with it.</summary>
    public const byte Invalidation = 1;

    /// <summary>Everything up to that moment, whether or not there was an event.</summary>
    public const byte Everything = byte.MaxValue;

    private const int Size = sizeof(ulong) + 1;

    public static ResumeToken After(ulong time) => new(time, Everything);

    /// <exception cref="CommandException">Not a token of this server.</exception>
    public static ResumeToken Parse(BsonDocument document)
    {
        Span<byte> bytes = stackalloc byte[Size];
        var isToken = document.TryGetValue("_data", out var data) && data is BsonString { Value.Length: 2 * Size } text
            && Convert.FromHexString(text.Value, bytes, out _, out _) == System.Buffers.OperationStatus.Done;
        return isToken
            ? new ResumeToken(BinaryPrimitives.ReadUInt64BigEndian(bytes), bytes[^1])
            : throw new CommandException(ErrorCode.InvalidResumeToken, "The resume token was not made by this server");
    }

    public bool IsAtOrBefore(ulong time, byte step) => Time < time || (Time == time && Step <= step);

    public BsonDocument ToDocument()
    {
        Span<byte> bytes = stackalloc byte[Size];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, Time);
        bytes[^1] = Step;
        return new BsonDocument("_data", Convert.ToHexString(bytes));
    }
}
