namespace InvoiceWeb.Reading.Headers;

/// <summary>What the header of an image file says of a page, before any decoder has seen the file.</summary>
/// <param name="MediaType">By content, never by name.</param>
/// <param name="Width">Pixels as stored, before turning.</param>
/// <param name="Height">Pixels as stored, before turning.</param>
/// <param name="Orientation">How to turn what is stored so that it stands upright.</param>
internal readonly record struct ImageHeader(string MediaType, int Width, int Height, ExifOrientation Orientation)
{
    /// <summary>0-based place in the file, for formats that hold several images.</summary>
    public int Frame { get; init; }

    public bool IsJpeg => string.Equals(MediaType, "image/jpeg", StringComparison.Ordinal);

    /// <summary>Pixels once upright.</summary>
    public (int Width, int Height) Upright => Orientation.IsSideways ? (Height, Width) : (Width, Height);

    /// <summary>Reads the header of the first page of any supported format; null when the data is none of them or damaged.</summary>
    public static ImageHeader? Read(ReadOnlySpan<byte> file) => ReadPages(file) is [var first, ..] ? first : null;

    /// <summary>Reads the headers of all pages, of which only TIFF has more than one; empty when the data is no supported format or damaged.</summary>
    public static IReadOnlyList<ImageHeader> ReadPages(ReadOnlySpan<byte> file)
    {
        ImageHeader? single = JpegHeader.Read(file) ?? PngHeader.Read(file) ?? WebPHeader.Read(file) ?? GifHeader.Read(file) ?? BmpHeader.Read(file);
        return single is { } header ? [header] : TiffHeader.ReadPages(file);
    }
}
