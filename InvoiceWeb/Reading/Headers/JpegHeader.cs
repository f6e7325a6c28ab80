using System.Buffers.Binary;

namespace InvoiceWeb.Reading.Headers;

/// <summary>Walks the segments of a JPEG file (ITU-T T.81, annex B) up to its frame header.</summary>
internal static class JpegHeader
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;
    private const byte App1 = 0xE1;

    /// <summary>
    /// Pixels times scans: a decoder goes over the whole picture for each scan of a progressive file, and a scan may be a few bytes long.
    /// Cameras and editors make about ten scans.
    /// </summary>
    private const long MostWork = 2_000_000_000;

    public static ImageHeader? Read(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith<byte>([0xFF, 0xD8, 0xFF]))
        {
            return null;
        }

        ExifOrientation? orientation = null;
        ReadOnlySpan<byte> rest = file[2..];
        while (TryTakeSegment(ref rest, out byte marker, out ReadOnlySpan<byte> body))
        {
            if (marker is StartOfScan or EndOfImage)
            {
                return null;
            }

            if (IsFrame(marker))
            {
                return Frame(body, orientation ?? ExifOrientation.Upright) is { } frame && CountScans(rest) * frame.Width * frame.Height <= MostWork ? frame : null;
            }

            if (marker == App1)
            {
                orientation ??= ExifSegment.ReadOrientation(body);
            }
        }

        return null;
    }

    // Within a scan 0xFF is always followed by zero or a marker, so nothing else looks like the start of one.
    private static long CountScans(ReadOnlySpan<byte> rest) => rest.Count((ReadOnlySpan<byte>)[0xFF, StartOfScan]);

    private static ImageHeader? Frame(ReadOnlySpan<byte> body, ExifOrientation orientation)
    {
        if (body.Length < 6)
        {
            return null;
        }

        int height = BinaryPrimitives.ReadUInt16BigEndian(body[1..]);
        int width = BinaryPrimitives.ReadUInt16BigEndian(body[3..]);
        return width == 0 || height == 0 ? null : new("image/jpeg", width, height, orientation);
    }

    private static bool TryTakeSegment(ref ReadOnlySpan<byte> rest, out byte marker, out ReadOnlySpan<byte> body)
    {
        marker = 0;
        body = default;
        if (rest.Length < 4 || rest[0] != 0xFF)
        {
            return false;
        }

        // Any number of fill bytes may precede a marker (B.1.1.2).
        int start = rest.IndexOfAnyExcept((byte)0xFF);
        if (start < 0 || rest.Length < start + 3)
        {
            return false;
        }

        marker = rest[start];
        int length = BinaryPrimitives.ReadUInt16BigEndian(rest[(start + 1)..]);
        if (length < 2 || rest.Length < start + 1 + length)
        {
            return false;
        }

        body = rest.Slice(start + 3, length - 2);
        rest = rest[(start + 1 + length)..];
        return true;
    }

    // SOF0 to SOF15 without DHT (C4), JPG (C8) and DAC (CC).
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC;
}
