using InvoiceWeb.Reading.Headers;
using InvoiceWeb.Reading.Pixels;
using Native.Leptonica;

namespace InvoiceWeb.Tests.Reading.Pixels;

public sealed class PageDecoderTests
{
    [Theory]
    [InlineData(6_000, 5_000, 3_000, 2_500)]
    [InlineData(5_000, 4_000, 5_000, 4_000)]
    public void Decode_Page_IsHalvedOnlyWhereItIsLarge(int width, int height, int givenWidth, int givenHeight)
    {
        LeptonicaLibrary.Load();
        using Pix page = Pix.Create(width, height);
        foreach (PixFormat format in new[] { PixFormat.Jpeg, PixFormat.Png })
        {
            byte[] file = page.Encode(format);

            using Pix decoded = PageDecoder.Decode(file, ImageHeader.Read(file).ShouldNotBeNull());

            (decoded.Width, decoded.Height).ShouldBe((givenWidth, givenHeight));
        }
    }
}
