using System.Buffers.Binary;

namespace InvoiceWeb.Reading.Headers;

/// <summary>Reads the IHDR chunk, which has to come first, and the orientation of eXIf (PNG, third edition, 5.6, 11.2.1 and 11.3.4.5).</summary>
internal static class PngHeader
{
    private const int HeaderLength = 13;
    private const int SignatureLength = 8;

    /// <summary>Length and type before a chunk's data, checksum after it.</summary>
    private const int ChunkFrame = 12;

    public static ImageHeader? Read(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) || file.Length < SignatureLength + 8 + HeaderLength)
        {
            return null;
        }

        ReadOnlySpan<byte> chunk = file[SignatureLength..];
        if (BinaryPrimitives.ReadUInt32BigEndian(chunk) != HeaderLength || !chunk[4..].StartsWith("IHDR"u8))
        {
            return null;
        }

        uint width = BinaryPrimitives.ReadUInt32BigEndian(chunk[8..]);
        uint height = BinaryPrimitives.ReadUInt32BigEndian(chunk[12..]);
        bool sane = width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue;
        return sane ? new("image/png", (int)width, (int)height, FindOrientation(chunk)) : null;
    }

    private static ExifOrientation FindOrientation(ReadOnlySpan<byte> chunks)
    {
        while (chunks.Length >= ChunkFrame)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(chunks);
            if (length > chunks.Length - ChunkFrame)
            {
                break;
            }

            if (chunks[4..].StartsWith("eXIf"u8))
            {
                return ExifSegment.OfBlock(chunks.Slice(8, (int)length)) ?? ExifOrientation.Upright;
            }

            chunks = chunks[(ChunkFrame + (int)length)..];
        }

        return ExifOrientation.Upright;
    }
}
