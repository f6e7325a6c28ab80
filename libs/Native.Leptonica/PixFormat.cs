namespace Native.Leptonica;

/// <summary>File formats by Leptonica's own numbers (<c>imageio.h</c>).</summary>
public enum PixFormat
{
    Unknown = 0,
    Bmp = 1,
    Jpeg = 2,
    Png = 3,
    Tiff = 4,
    TiffZip = 10,
    Gif = 13,
    WebP = 15,
}
