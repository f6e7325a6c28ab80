using InvoiceWeb.Reading.Headers;
using Native.Leptonica;

namespace InvoiceWeb.Reading.Thumbnails;

/// <summary>From an image file to a small upright JPEG of it.</summary>
internal static class ThumbnailMaker
{
    /// <returns>Null when the file cannot be decoded.</returns>
    public static byte[]? Make(ReadOnlySpan<byte> file, int width)
    {
        if (ImageHeader.Read(file) is not { } header)
        {
            return null;
        }

        LeptonicaLibrary.Load();
        try
        {
            using Pix stored = Decode(file, header, width);
            using Pix upright = Turn(stored, header.Orientation);
            using Pix small = upright.Scale(Math.Min(1.0, (double)width / upright.Width));
            return small.Encode(PixFormat.Jpeg);
        }
        catch (LeptonicaException)
        {
            return null;
        }
    }

    /// <summary>A JPEG is decoded no larger than the thumbnail needs it.</summary>
    private static Pix Decode(ReadOnlySpan<byte> file, ImageHeader header, int width)
    {
        if (header.MediaType is not "image/jpeg")
        {
            using Pix decoded = Pix.Decode(file);
            return decoded.ToColor();
        }

        var across = header.Orientation.IsSideways ? header.Height : header.Width;
        int[] reductions = [8, 4, 2];
        return Pix.DecodeJpeg(file, reductions.FirstOrDefault(reduction => across / reduction >= width, 1));
    }

    private static Pix Turn(Pix stored, ExifOrientation orientation)
    {
        if (!orientation.Mirrored)
        {
            return stored.RotateQuarters(orientation.Quarters);
        }

        using Pix mirrored = stored.Mirror();
        return mirrored.RotateQuarters(orientation.Quarters);
    }
}
