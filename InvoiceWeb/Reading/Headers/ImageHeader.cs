namespace InvoiceWeb.Reading.Headers;

/// <summary>What the header of an image file says, before any decoder has seen the file.</summary>
/// <param name="MediaType">By content, never by name.</param>
/// <param name="Width">Pixels as stored, before turning.</param>
/// <param name="Height">Pixels as stored, before turning.</param>
/// <param name="Orientation">How to turn what is stored so that it stands upright.</param>
internal readonly record struct ImageHeader(string MediaType, int Width, int Height, ExifOrientation Orientation)
{
    public bool IsJpeg => string.Equals(MediaType, "image/jpeg", StringComparison.Ordinal);

    /// <summary>Reads the header of any supported format; null when the data is none of them or damaged.</summary>
    public static ImageHeader? Read(ReadOnlySpan<byte> file) => JpegHeader.Read(file) ?? PngHeader.Read(file);
}
