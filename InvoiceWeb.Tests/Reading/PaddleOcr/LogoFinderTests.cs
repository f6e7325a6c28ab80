using InvoiceWeb.Reading;
using InvoiceWeb.Reading.PaddleOcr;
using InvoiceWeb.Reading.Pixels;

namespace InvoiceWeb.Tests.Reading.PaddleOcr;

public sealed class LogoFinderTests
{
    private const int Width = 800;
    private const int Height = 900;
    private const byte Ink = 40;

    // A word of five thick letters.
    private static readonly PixelBox Logo = new(300, 90, 228, 60);

    private readonly byte[] _pixels = [.. Enumerable.Repeat((byte)250, Width * Height)];

    [Fact]
    public void Find_WordAboveTheLines_IsOneRegionAroundIt()
    {
        DrawWord(Logo, Ink);

        TextRegion found = Find(Lines(top: 200)).ShouldHaveSingleItem();

        found.CenterX.ShouldBe(Logo.CenterX, 4);
        found.CenterY.ShouldBe(Logo.CenterY, 4);
        found.Length.ShouldBe(Logo.Width, 4);
        found.Thickness.ShouldBe(Logo.Height, 4);
    }

    [Fact]
    public void Find_WordThatWasRead_IsNotFoundAgain()
    {
        DrawWord(Logo, Ink);

        Find([.. Lines(top: 200), new(Logo.CenterX, Logo.CenterY, 0, Logo.Width + 10, Logo.Height + 10)]).ShouldBeEmpty();
    }

    [Fact]
    public void Find_PaleAsFromTheBack_IsLeftAlone()
    {
        DrawWord(Logo, 180);

        Find(Lines(top: 200)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(60, 60, "a code of squares")]
    [InlineData(228, 12, "a rule")]
    [InlineData(500, 350, "a shadow")]
    public void Find_NotOfAWordsShape_IsLeftAlone(int width, int height, string why)
    {
        Fill(new PixelBox(100, 0, width, height), Ink);

        Find(Lines(top: 400)).ShouldBeEmpty(why);
    }

    [Fact]
    public void Find_HardlyAnyLines_SaysNothing()
    {
        DrawWord(Logo, Ink);

        Find([.. Lines(top: 200).Take(2)]).ShouldBeEmpty();
    }

    private IReadOnlyList<TextRegion> Find(IReadOnlyList<TextRegion> lines) => LogoFinder.Find(Page(), lines);

    private GrayImage Page() => new(_pixels, Width, Height);

    private List<TextRegion> Lines(int top)
    {
        List<TextRegion> lines = [];
        for (int i = 0; i < 4; i++)
        {
            PixelBox box = new(100, top + (i * 60), 600, 40);
            for (int x = box.X; x < box.Right; x += 12)
            {
                Fill(new PixelBox(x, box.Y + 8, 5, 24), Ink);
            }

            lines.Add(new(box.CenterX, box.CenterY, 0, box.Width, box.Height));
        }

        return lines;
    }

    private void DrawWord(PixelBox box, byte value)
    {
        for (int x = box.X; x < box.Right; x += 46)
        {
            Fill(new PixelBox(x, box.Y, 12, box.Height), value);
            Fill(new PixelBox(x, box.Bottom - 12, 44, 12), value);
        }
    }

    private void Fill(PixelBox box, byte value)
    {
        for (int y = box.Y; y < box.Bottom; y++)
        {
            Array.Fill(_pixels, value, (y * Width) + box.X, box.Width);
        }
    }
}
