using System.Buffers;

namespace InvoiceWeb.Tests.Mongo.Bson;

internal static class Segments
{
    /// <summary>The bytes as a sequence of segments of the given size, as a pipe would hand them out.</summary>
    public static ReadOnlySequence<byte> Of(ReadOnlyMemory<byte> bytes, int size)
    {
        var first = new Segment(bytes[..Math.Min(size, bytes.Length)], 0);
        var last = first;
        for (var position = size; position < bytes.Length; position += size)
        {
            last = last.Append(bytes.Slice(position, Math.Min(size, bytes.Length - position)));
        }

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, long runningIndex)
        {
            Memory = memory;
            RunningIndex = runningIndex;
        }

        public Segment Append(ReadOnlyMemory<byte> memory)
        {
            var next = new Segment(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
