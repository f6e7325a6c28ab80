namespace InvoiceWeb.Reading.Headers;

/// <summary>Finds the orientation in EXIF data (Exif 2.32, 4.5 and 4.6.4) as JPEG, PNG and WebP carry it.</summary>
internal static class ExifSegment
{
    private const ushort OrientationTag = 0x0112;

    private static ReadOnlySpan<byte> Prefix => "Exif\0\0"u8;

    /// <summary>Of the body of a JPEG APP1 segment. Null when it is not EXIF, is damaged, or says nothing of orientation.</summary>
    public static ExifOrientation? ReadOrientation(ReadOnlySpan<byte> segment) => segment.StartsWith(Prefix) ? OfBlock(segment) : null;

    /// <summary>Of a bare block of EXIF. Some writers put the prefix of JPEG before it.</summary>
    public static ExifOrientation? OfBlock(ReadOnlySpan<byte> block)
    {
        ReadOnlySpan<byte> tiff = block.StartsWith(Prefix) ? block[Prefix.Length..] : block;
        return TiffDirectory.First(tiff) is { } first && TiffDirectory.TryRead(tiff, first, out TiffDirectory directory)
            && directory.Find(OrientationTag) is { } tag
            ? ExifOrientation.FromTag((int)Math.Min(tag, 9))
            : null;
    }
}
