using InvoiceWeb.Reading.Headers;
using InvoiceWeb.Tests.TestData;

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

    [Fact]
    public void Read_FillBytesBeforeMarker_SkipsThem()
    {
        byte[] file = [.. JpegBytes.StartOfImage, 0xFF, 0xFF, .. JpegBytes.Frame(40, 30)];

        ImageHeader.Read(file).ShouldNotBeNull().Width.ShouldBe(40);
    }

    [Theory]
    [InlineData("")]
    [InlineData("GIF89a")]
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
