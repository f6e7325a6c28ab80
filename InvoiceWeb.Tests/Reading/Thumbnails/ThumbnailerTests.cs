using InvoiceWeb.Reading.Thumbnails;
using InvoiceWeb.Tests.TestData;
using Native.Leptonica;

namespace InvoiceWeb.Tests.Reading.Thumbnails;

public sealed class ThumbnailerTests : IDisposable
{
    private readonly Thumbnailer thumbnailer = new();

    [Theory]
    [InlineData(2600, 1300)]
    [InlineData(1000, 500)]
    [InlineData(150, 75)]
    public async Task Make_WideEnoughJpeg_HasTheWidthAskedForAndTheSameShape(int width, int height)
    {
        using var thumbnail = await MakeAsync(Photo(width, height, PixFormat.Jpeg));

        thumbnail.Width.ShouldBe(144);
        thumbnail.Height.ShouldBeInRange(71, 73);
    }

    [Fact]
    public async Task Make_NarrowImage_KeepsItsSize()
    {
        using var thumbnail = await MakeAsync(Photo(40, 80, PixFormat.Png));

        (thumbnail.Width, thumbnail.Height).ShouldBe((40, 80));
    }

    [Theory]
    [InlineData((ushort)3)]
    [InlineData((ushort)6)]
    [InlineData((ushort)8)]
    public async Task Make_PhotoStoredTurned_StandsUpright(ushort orientation)
    {
        using var thumbnail = await MakeAsync(ExifImages.Turn(Photo(600, 1200, PixFormat.Jpeg), orientation));

        (thumbnail.Width, thumbnail.Height).ShouldBe((144, 288));
    }

    [Fact]
    public async Task Make_DamagedImage_IsNullAndTheNextOneIsMade()
    {
        var damaged = Photo(600, 1200, PixFormat.Png);
        Array.Clear(damaged, 60, damaged.Length - 60);

        (await thumbnailer.MakeAsync(damaged, 144, CancellationToken.None)).ShouldBeNull();
        (await thumbnailer.MakeAsync("no image"u8.ToArray(), 144, CancellationToken.None)).ShouldBeNull();

        using var next = await MakeAsync(Photo(600, 600, PixFormat.Png));
        next.Width.ShouldBe(144);
    }

    public void Dispose() => thumbnailer.Dispose();

    private static byte[] Photo(int width, int height, PixFormat format)
    {
        LeptonicaLibrary.Load();
        using var image = Pix.Create(width, height);
        return image.Encode(format);
    }

    private async Task<Pix> MakeAsync(byte[] photo) =>
        Pix.Decode((await thumbnailer.MakeAsync(photo, 144, CancellationToken.None)).ShouldNotBeNull());
}
