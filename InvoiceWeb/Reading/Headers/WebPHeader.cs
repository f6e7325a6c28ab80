using System.Buffers.Binary;

namespace InvoiceWeb.Reading.Headers;

/// <summary>Reads the first chunk of a WebP file (RFC 9649) and, of the extended form, the orientation in its EXIF chunk.</summary>
internal static class WebPHeader
{
    public const string MediaType = "image/webp";

    private const int FileHeader = 12;
    private const int ChunkHeader = 8;
    private const byte LosslessSignature = 0x2F;

    public static ImageHeader? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < FileHeader + ChunkHeader + 10 || !file.StartsWith("RIFF"u8) || !file[8..].StartsWith("WEBP"u8))
        {
            return null;
        }

        ReadOnlySpan<byte> chunk = file[FileHeader..];
        ReadOnlySpan<byte> body = chunk[ChunkHeader..];
        return chunk switch
        {
            [(byte)'V', (byte)'P', (byte)'8', (byte)' ', ..] => Lossy(body),
            [(byte)'V', (byte)'P', (byte)'8', (byte)'L', ..] => Lossless(body),
            [(byte)'V', (byte)'P', (byte)'8', (byte)'X', ..] => new(MediaType, UInt24(body[4..]) + 1, UInt24(body[7..]) + 1, FindOrientation(chunk)),
            _ => null,
        };
    }

    // RFC 6386, 9.1: three bytes of frame tag, a start code, then two numbers of 14 bits with two bits of scale above each.
    private static ImageHeader? Lossy(ReadOnlySpan<byte> frame)
    {
        bool isKeyFrame = (frame[0] & 1) == 0 && frame[3..].StartsWith<byte>([0x9D, 0x01, 0x2A]);
        int width = BinaryPrimitives.ReadUInt16LittleEndian(frame[6..]) & 0x3FFF;
        int height = BinaryPrimitives.ReadUInt16LittleEndian(frame[8..]) & 0x3FFF;
        return isKeyFrame && width > 0 && height > 0 ? new(MediaType, width, height, ExifOrientation.Upright) : null;
    }

    // RFC 9649, 3.4: a signature, then two numbers of 14 bits, each less by one.
    private static ImageHeader? Lossless(ReadOnlySpan<byte> body)
    {
        uint bits = BinaryPrimitives.ReadUInt32LittleEndian(body[1..]);
        return body[0] == LosslessSignature
            ? new(MediaType, (int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1, ExifOrientation.Upright)
            : null;
    }

    private static ExifOrientation FindOrientation(ReadOnlySpan<byte> chunks)
    {
        while (chunks.Length >= ChunkHeader)
        {
            uint length = BinaryPrimitives.ReadUInt32LittleEndian(chunks[4..]);
            if (length > chunks.Length - ChunkHeader)
            {
                break;
            }

            if (chunks.StartsWith("EXIF"u8))
            {
                return ExifSegment.OfBlock(chunks.Slice(ChunkHeader, (int)length)) ?? ExifOrientation.Upright;
            }

            // A chunk of odd length is followed by a byte of padding.
            chunks = chunks[Math.Min(chunks.Length, ChunkHeader + (int)length + ((int)length & 1))..];
        }

        return ExifOrientation.Upright;
    }

    private static int UInt24(ReadOnlySpan<byte> data) => data[0] | (data[1] << 8) | (data[2] << 16);
}
