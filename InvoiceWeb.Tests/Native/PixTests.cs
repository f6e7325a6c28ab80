using InvoiceWeb.Tests.TestData;
using Native.Leptonica;

namespace InvoiceWeb.Tests.Native;

public sealed class PixTests
{
    [Fact]
    public void Decode_EncodedImage_HasItsSizeAndDepth()
    {
        using Pix drawn = LeptonicaFont.Draw(300, "A");

        using Pix decoded = Pix.Decode(drawn.Encode(PixFormat.Png));

        (decoded.Width, decoded.Height, decoded.Depth).ShouldBe((drawn.Width, drawn.Height, 8));
    }

    [Fact]
    public void Decode_Garbage_Throws() => Should.Throw<LeptonicaException>(() => Pix.Decode("not an image at all"u8));

    [Fact]
    public void RotateQuarters_Once_SwapsSides()
    {
        using Pix drawn = LeptonicaFont.Draw(300, "A");

        using Pix turned = drawn.RotateQuarters(1);

        (turned.Width, turned.Height).ShouldBe((drawn.Height, drawn.Width));
    }

    [Fact]
    public void FindComponents_ThreeSeparateLetters_FindsThree()
    {
        using Pix drawn = LeptonicaFont.Draw(300, "HLT");
        using Pix binary = drawn.Threshold(128);

        binary.FindComponents().Count.ShouldBe(3);
    }

    [Fact]
    public void FindSkew_TurnedText_FindsTheTurnBack()
    {
        using Pix drawn = LeptonicaFont.Draw(900, [.. Enumerable.Repeat("The quick brown fox jumps over the dog", 12)]);
        using Pix turned = drawn.RotateDegrees(2);
        using Pix binary = turned.Threshold(128);

        binary.FindSkew(1).ShouldNotBeNull().ShouldBe(-2, tolerance: 0.3);
    }
}
