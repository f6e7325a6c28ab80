using System.Buffers;
using System.Text;
using Mongo.Bson;

namespace Mongo.Embedded.Wire;

/// <summary>Takes whole messages off a connection's bytes. It knows nothing of the connection.</summary>
internal static class RequestParser
{
    private const uint ChecksumPresent = 1;
    private const uint MoreToCome = 2;

    /// <summary>Flags below this one must be known, those above may be ignored.</summary>
    private const uint RequiredFlags = 0xFFFF;

    private static readonly Dictionary<string, IReadOnlyList<ReadOnlySequence<byte>>> s_noSequences = [];

    /// <summary>False, and nothing taken, if there is no whole message yet.</summary>
    /// <exception cref="WireException">These bytes are no message.</exception>
    /// <exception cref="BsonFormatException">Its documents are none.</exception>
    public static bool TryParse(ref ReadOnlySequence<byte> bytes, out Request? request)
    {
        request = null;
        if (!MessageHeader.TryRead(bytes, out var header) || bytes.Length < header.Length)
        {
            return false;
        }

        var message = bytes.Slice(0, header.Length);
        bytes = bytes.Slice(header.Length);
        request = header.OpCode == OpCode.Query ? ParseQuery(header, message) : ParseMessage(header, message);
        return true;
    }

    private static Request ParseMessage(MessageHeader header, in ReadOnlySequence<byte> message)
    {
        var reader = new SequenceReader<byte>(message.Slice(MessageHeader.Size));
        var flags = (uint)ReadInt32(ref reader);
        if ((flags & RequiredFlags & ~(ChecksumPresent | MoreToCome)) != 0)
        {
            throw new WireException($"A message has unknown flags 0x{flags:X}.");
        }

        var trailer = 0;
        if ((flags & ChecksumPresent) != 0)
        {
            Checksum.Verify(message);
            trailer = Checksum.Size;
        }

        BsonDocument? body = null;
        var sequences = s_noSequences;
        while (reader.Remaining > trailer)
        {
            reader.TryRead(out var kind);
            switch (kind)
            {
                case 0 when body is null:
                    body = BsonSerializer.Deserialize(TakeDocument(ref reader, trailer));
                    break;
                case 1:
                    sequences = sequences.Count == 0 ? new(StringComparer.Ordinal) : sequences;
                    ParseSequence(ref reader, trailer, sequences);
                    break;
                default:
                    throw new WireException($"A message has a second body or a section of unknown kind {kind}.");
            }
        }

        return body is null
            ? throw new WireException("A message has no body.")
            : new Request(header.RequestId, OpCode.Message, (flags & MoreToCome) == 0, body, sequences);
    }

    private static void ParseSequence(
        ref SequenceReader<byte> reader, int trailer, Dictionary<string, IReadOnlyList<ReadOnlySequence<byte>>> sequences)
    {
        var end = reader.Remaining - ReadInt32(ref reader);
        if (end < trailer || !reader.TryReadTo(out ReadOnlySequence<byte> name, 0) || reader.Remaining < end)
        {
            throw new WireException("A document sequence reaches beyond its message.");
        }

        var documents = new List<ReadOnlySequence<byte>>();
        while (reader.Remaining > end)
        {
            documents.Add(TakeDocument(ref reader, end));
        }

        if (!sequences.TryAdd(Encoding.UTF8.GetString(name), documents))
        {
            throw new WireException("A message has two document sequences of one name.");
        }
    }

    /// <summary>The old form of commands, which drivers use for their first hello alone.</summary>
    private static Request ParseQuery(MessageHeader header, in ReadOnlySequence<byte> message)
    {
        var reader = new SequenceReader<byte>(message.Slice(MessageHeader.Size));
        ReadInt32(ref reader);
        if (!reader.TryReadTo(out ReadOnlySequence<byte> name, 0))
        {
            throw new WireException("A query has no namespace.");
        }

        ReadInt32(ref reader);
        ReadInt32(ref reader);
        var command = BsonSerializer.Deserialize(TakeDocument(ref reader, 0));
        var collection = Encoding.UTF8.GetString(name);
        if (!collection.EndsWith(".$cmd", StringComparison.Ordinal))
        {
            throw new WireException("Queries by OP_QUERY are not spoken here.");
        }

        // Read preference and all travelled outside the command then.
        if (command.TryGetValue("$query", out var inner) && inner is BsonDocument wrapped)
        {
            command = wrapped;
        }

        command.Set("$db", collection[..^".$cmd".Length]);
        return new Request(header.RequestId, OpCode.Query, ExpectsReply: true, command, s_noSequences);
    }

    /// <summary>A document's bytes, by the length that they begin with.</summary>
    private static ReadOnlySequence<byte> TakeDocument(ref SequenceReader<byte> reader, long keep)
    {
        var rest = reader.UnreadSequence;
        var length = ReadInt32(ref reader);
        if (length < 5 || length > rest.Length - keep)
        {
            throw new WireException($"A document announces {length} bytes where {rest.Length - keep} are left.");
        }

        reader.Advance(length - sizeof(int));
        return rest.Slice(0, length);
    }

    private static int ReadInt32(ref SequenceReader<byte> reader) => reader.TryReadLittleEndian(out int value)
        ? value
        : throw new WireException("A message ends too early.");
}
