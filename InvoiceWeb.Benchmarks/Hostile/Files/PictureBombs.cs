using System.Buffers.Binary;
using System.IO.Compression;

namespace InvoiceWeb.Benchmarks.Hostile.Files;

/// <summary>Pictures whose headers claim much for the few bytes that they are.</summary>
internal static class PictureBombs
{
    public static IReadOnlyList<(string Kind, Func<Random, byte[]> Make)> All { get; } =
    [
        ("png: huge dimensions", random => Png(random.Next(50_000, int.MaxValue), random.Next(50_000, int.MaxValue), 1)),
        ("png: many pixels in few bytes", _ => Png(30_000, 30_000, 30_000)),
        ("png: just below the limit", _ => Png(7_000, 7_000, 7_000)),
        ("png: a chunk longer than the file", _ => [.. Png(10, 10, 10)[..33], 0x7F, 0xFF, 0xFF, 0xFF, .. "IDAT"u8, 0]),
        ("jpeg: huge dimensions", _ => [0xFF, 0xD8, .. Frame(0xC0, 65_535, 65_535), 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, .. new byte[200]]),
        ("jpeg: thousands of scans", _ => [0xFF, 0xD8, .. Frame(0xC2, 7_000, 7_000), .. Enumerable.Repeat<byte[]>([0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 0, 0, 0x55], 20_000).SelectMany(scan => scan)]),
        ("gif: huge screen", _ => Gif(65_535, 65_535, 10, 10)),
        ("gif: huge image", _ => Gif(65_535, 65_535, 65_535, 65_535)),
        ("gif: many images", _ => [.. Gif(7_000, 7_000, 7_000, 7_000)[..^1], .. Enumerable.Repeat(Image(7_000, 7_000), 2_000).SelectMany(image => image), 0x3B]),
        ("bmp: huge dimensions", _ => Bmp(60_000, 60_000)),
        ("bmp: most negative height", _ => Bmp(1, int.MinValue)),
        ("webp: huge dimensions", _ => WebP(0xFFFFFF, 0xFFFFFF)),
        ("webp: animation", _ => WebP(100, 100)),
        ("tiff: huge dimensions", _ => Tiff(uint.MaxValue, uint.MaxValue, next: 0)),
        ("tiff: many pixels in few bytes", _ => Tiff(7_000, 7_000, next: 0)),
        ("tiff: a page that follows itself", _ => Tiff(100, 100, next: 8)),
        ("tiff: a thousand pages", _ => ManyPages(1000)),
        ("tiff: a directory beyond the end", _ => Tiff(100, 100, next: 0x7FFFFFFF)),
    ];

    private static byte[] Frame(byte marker, int width, int height) =>
        [0xFF, marker, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0];

    private static byte[] Png(int width, int height, int rows)
    {
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 1; // one bit a pixel, grey
        return [0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n', .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, Pack(rows, 1 + Math.Min(width / 8, 10_000))), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] data)
    {
        byte[] body = [.. type, .. data];
        byte[] length = new byte[4];
        byte[] checksum = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(checksum, Checksum(body));
        return [.. length, .. body, .. checksum];
    }

    // CRC-32 as PNG, annex D, has it; a decoder looks no further into a chunk whose checksum is wrong.
    private static uint Checksum(byte[] data)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in data)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
            }
        }

        return ~crc;
    }

    private static byte[] Pack(int rows, int rowBytes)
    {
        using MemoryStream packed = new();
        using (ZLibStream zip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            byte[] row = new byte[rowBytes];
            for (int i = 0; i < rows; i++)
            {
                zip.Write(row);
            }
        }

        return packed.ToArray();
    }

    private static byte[] Gif(int screenWidth, int screenHeight, int width, int height) =>
        [.. "GIF89a"u8, .. Two(screenWidth), .. Two(screenHeight), 0x80, 0, 0, 0, 0, 0, 255, 255, 255, .. Image(width, height), 0x3B];

    private static byte[] Image(int width, int height) => [0x2C, 0, 0, 0, 0, .. Two(width), .. Two(height), 0, 2, 2, 0x4C, 0x01, 0];

    private static byte[] Bmp(int width, int height) =>
        [.. "BM"u8, .. Four(1000), 0, 0, 0, 0, .. Four(54), .. Four(40), .. Four(width), .. Four(height), 1, 0, 24, 0, .. new byte[24], .. new byte[100]];

    private static byte[] WebP(int width, int height) =>
        [.. "RIFF"u8, .. Four(100), .. "WEBPVP8X"u8, .. Four(10), 2, 0, 0, 0, .. Four(width - 1)[..3], .. Four(height - 1)[..3], .. "ANIM"u8, .. Four(6), 0, 0, 0, 0, 0, 0, .. new byte[60]];

    private static byte[] Tiff(uint width, uint height, uint next) => [.. "II*\0"u8, .. Four(8), .. Directory(width, height, next)];

    private static byte[] Directory(uint width, uint height, uint next) =>
    [
        .. Two(9),
        .. Entry(256, width), .. Entry(257, height), .. Entry(258, 8), .. Entry(259, 1), .. Entry(262, 1), .. Entry(273, 8), .. Entry(277, 1), .. Entry(278, height), .. Entry(279, 10),
        .. Four((int)next),
    ];

    private static byte[] ManyPages(int count)
    {
        int size = Directory(1, 1, 0).Length;
        return [.. "II*\0"u8, .. Four(8), .. Enumerable.Range(1, count).SelectMany(i => Directory(10, 10, i == count ? 0 : (uint)(8 + (i * size))))];
    }

    private static byte[] Entry(int tag, uint value) => [.. Two(tag), .. Two(4), .. Four(1), .. Four((int)value)];

    private static byte[] Two(int value) => [(byte)value, (byte)(value >> 8)];

    private static byte[] Four(int value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16), (byte)(value >> 24)];
}
