using InvoiceWeb.Benchmarks.Hostile.Files;
using InvoiceWeb.Reading.Headers;
using InvoiceWeb.Tests.TestData;
using Native.Leptonica;

namespace InvoiceWeb.Tests.Reading.Headers;

public sealed class ImageHeaderTests
{
    [Fact]
    public void Read_Png_TellsTypeAndSize()
    {
        ImageHeader header = ImageHeader.Read(LeptonicaFont.DrawPng("A", "B")).ShouldNotBeNull();

        (header.MediaType, header.Width, header.Height).ShouldBe(("image/png", 900, 240));
    }

    [Fact]
    public void Read_JpegFromEncoder_TellsTypeAndSize()
    {
        ImageHeader header = ImageHeader.Read(LeptonicaFont.DrawJpeg("A", "B")).ShouldNotBeNull();

        (header.MediaType, header.Width, header.Height, header.Orientation).ShouldBe(("image/jpeg", 900, 240, ExifOrientation.Upright));
    }

    [Theory]
    [InlineData(1, false, 0)]
    [InlineData(2, true, 0)]
    [InlineData(3, false, 2)]
    [InlineData(4, true, 2)]
    [InlineData(5, true, 3)]
    [InlineData(6, false, 1)]
    [InlineData(7, true, 1)]
    [InlineData(8, false, 3)]
    [InlineData(9, false, 0)]
    public void Read_JpegWithExif_TellsHowToTurn(ushort tag, bool mirrored, int quarters)
    {
        foreach (bool littleEndian in new[] { true, false })
        {
            byte[] file = [.. JpegBytes.StartOfImage, .. JpegBytes.Exif(tag, littleEndian), .. JpegBytes.Frame(40, 30)];

            ImageHeader.Read(file).ShouldNotBeNull().Orientation.ShouldBe(new ExifOrientation(mirrored, quarters));
        }
    }

    [Theory]
    [InlineData(PixFormat.Tiff, "image/tiff")]
    [InlineData(PixFormat.TiffZip, "image/tiff")]
    [InlineData(PixFormat.WebP, "image/webp")]
    [InlineData(PixFormat.Gif, "image/gif")]
    [InlineData(PixFormat.Bmp, "image/bmp")]
    public void Read_RarerFormatFromEncoder_TellsTypeAndSize(PixFormat format, string mediaType)
    {
        using Pix page = LeptonicaFont.Draw(900, "A", "B");

        ImageHeader header = ImageHeader.Read(page.Encode(format)).ShouldNotBeNull();

        (header.MediaType, header.Width, header.Height).ShouldBe((mediaType, 900, 240));
    }

    [Fact]
    public void ReadPages_TiffOfTwo_TellsBothAndHowTheyAreTurned()
    {
        byte[] file = TiffBytes.Of((new byte[12], 4, 3, 1), (new byte[10], 2, 5, 6));

        IReadOnlyList<ImageHeader> pages = ImageHeader.ReadPages(file);

        pages.Select(page => (page.Frame, page.Upright)).ShouldBe([(0, (4, 3)), (1, (5, 2))]);
    }

    [Theory]
    [InlineData("tiff: a page that follows itself")]
    [InlineData("tiff: a directory beyond the end")]
    [InlineData("jpeg: thousands of scans")]
    [InlineData("gif: huge screen")]
    [InlineData("bmp: huge dimensions")]
    [InlineData("bmp: most negative height")]
    public void Read_Bomb_IsNull(string kind) =>
        ImageHeader.Read(PictureBombs.All.Single(bomb => string.Equals(bomb.Kind, kind, StringComparison.Ordinal)).Make(new Random(1))).ShouldBeNull();

    [Fact]
    public void Read_PngWithExif_TellsHowToTurn()
    {
        byte[] png = LeptonicaFont.DrawPng("A");
        byte[] exif = JpegBytes.Exif(6, littleEndian: true)[10..];
        byte[] chunk = [0, 0, 0, (byte)exif.Length, .. "eXIf"u8, .. exif, 0, 0, 0, 0];

        ImageHeader.Read([.. png[..33], .. chunk, .. png[33..]]).ShouldNotBeNull().Orientation.ShouldBe(new ExifOrientation(Mirrored: false, 1));
    }

    [Fact]
    public void Read_FillBytesBeforeMarker_SkipsThem()
    {
        byte[] file = [.. JpegBytes.StartOfImage, 0xFF, 0xFF, .. JpegBytes.Frame(40, 30)];

        ImageHeader.Read(file).ShouldNotBeNull().Width.ShouldBe(40);
    }

    [Theory]
    [InlineData("")]
    [InlineData("GIF89a")]
    [InlineData("II*\0")]
    [InlineData("RIFF----WEBPVP8 ")]
    [InlineData("BM")]
    [InlineData("%PDF-1.7\n")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    public void Read_OtherFormat_IsNull(string content) => ImageHeader.Read(System.Text.Encoding.ASCII.GetBytes(content)).ShouldBeNull();

    [Fact]
    public void Read_EveryTruncation_NeverThrows()
    {
        byte[] file = [.. JpegBytes.StartOfImage, .. JpegBytes.Exif(6, littleEndian: true), .. JpegBytes.Frame(40, 30)];
        for (int length = 0; length < file.Length; length++)
        {
            int cut = length;
            ImageHeader.Read(file.AsSpan(0, cut)).ShouldBeNull($"cut at {cut}");
        }

        ImageHeader.Read(file).ShouldNotBeNull();
    }

    [Fact]
    public void Read_ExifDirectoryOutsideSegment_CountsAsUpright()
    {
        byte[] exif = JpegBytes.Exif(6, littleEndian: true);
        exif[^22] = 0xFF; // the offset of the directory
        byte[] file = [.. JpegBytes.StartOfImage, .. exif, .. JpegBytes.Frame(40, 30)];

        ImageHeader.Read(file).ShouldNotBeNull().Orientation.ShouldBe(ExifOrientation.Upright);
    }

    [Fact]
    public void Read_ZeroDimensions_IsNull()
    {
        byte[] file = [.. JpegBytes.StartOfImage, .. JpegBytes.Frame(0, 30)];

        ImageHeader.Read(file).ShouldBeNull();
    }
}
