using InvoiceWeb.Invoices.Duplicates;
using InvoiceWeb.Reading.Headers;
using InvoiceWeb.Reading.Pixels;
using InvoiceWeb.Tests.Infrastructure;
using Native.Leptonica;

namespace InvoiceWeb.Tests.Reading.Pixels;

public sealed class PictureHashTests
{
    [Fact]
    public void Of_TheSamePictureSmallerAndCompressed_IsAlike()
    {
        var file = File.ReadAllBytes(RepositoryPaths.Sample);
        LeptonicaLibrary.Load();
        using var page = PageDecoder.Decode(file, ImageHeader.Read(file).ShouldNotBeNull());
        using var small = page.Scale(0.5);
        using var stored = Pix.DecodeJpeg(small.Encode(PixFormat.Jpeg), reduction: 1);
        using var gray = stored.ToGray();

        var (original, again) = (PictureHash.Of(GrayImage.Of(page)), PictureHash.Of(GrayImage.Of(gray)));

        PictureHashes.AreAlike(original.ShouldNotBeNull(), again.ShouldNotBeNull()).ShouldBeTrue();
    }

    [Fact]
    public void Of_ThePictureMirrored_IsAnother()
    {
        var pixels = new byte[64 * 64];
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = (byte)(i % 64 < 20 && i / 64 > 40 ? 0 : 255);
        }

        var mirrored = pixels.Chunk(64).SelectMany(row => row.Reverse()).ToArray();

        PictureHashes.AreAlike(PictureHash.Of(new(pixels, 64, 64)).ShouldNotBeNull(), PictureHash.Of(new(mirrored, 64, 64)).ShouldNotBeNull()).ShouldBeFalse();
    }

    [Fact]
    public void Of_NothingToBeSeen_IsNone() => PictureHash.Of(new([.. Enumerable.Repeat((byte)200, 64 * 64)], 64, 64)).ShouldBeNull();

    [Fact]
    public void Of_OnePixel_IsNone() => PictureHash.Of(new([200], 1, 1)).ShouldBeNull();
}
