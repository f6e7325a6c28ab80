using Native.Leptonica;

namespace InvoiceWeb.Tests.TestData;

/// <summary>Stores an upright photo the way a camera held in another position would: turned, with a tag that says so.</summary>
internal static class ExifImages
{
    public static byte[] Turn(byte[] uprightJpeg, ushort orientation)
    {
        using Pix upright = Pix.Decode(uprightJpeg);
        using Pix stored = upright.RotateQuarters(orientation switch { 3 => 2, 6 => 3, 8 => 1, _ => 0 });
        return JpegBytes.Insert(stored.Encode(PixFormat.Jpeg), JpegBytes.Exif(orientation, littleEndian: true));
    }
}
