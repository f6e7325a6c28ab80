using InvoiceWeb.Reading;
using InvoiceWeb.Reading.Pixels;
using InvoiceWeb.Tests.TestData;
using Native.Leptonica;

namespace InvoiceWeb.Tests.Reading.Pixels;

public sealed class PageFinderTests
{
    private static readonly string[] Text = [.. Enumerable.Range(0, 14).Select(i => $"Line {i} of the invoice 12.50")];

    public static TheoryData<double, double, int, double> Sheets => new()
    {
        // Corner offsets, brightness of the table, what the shadow leaves.
        { 0, 0, 60, 1 },
        { 0.06, 0.02, 60, 1 },
        { 0.05, -0.04, 150, 1 },
        { 0.08, 0.05, 90, 0.35 },
    };

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Find_SheetOnATable_GivesItsCorners(double narrowing, double turn, int table, double shadow)
    {
        PageOutline corners = Corners(narrowing, turn);
        using Pix sheet = LeptonicaFont.Draw(900, Text);
        using Pix photo = TablePhoto.Take(sheet, corners, 1000, 1300, table, shadow);

        PageOutline found = PageFinder.Find(photo).ShouldNotBeNull();

        ShouldBeNear(found.TopLeft, corners.TopLeft);
        ShouldBeNear(found.TopRight, corners.TopRight);
        ShouldBeNear(found.BottomRight, corners.BottomRight);
        ShouldBeNear(found.BottomLeft, corners.BottomLeft);
    }

    [Fact]
    public void Find_PageFillsThePicture_FindsNone()
    {
        using Pix page = LeptonicaFont.Draw(900, Text);

        PageFinder.Find(page).ShouldBeNull();
    }

    [Theory]
    [InlineData(0, 255)]
    [InlineData(90, 255)]
    [InlineData(60, 200)]
    public void Find_FrameOrBoxPrintedOnThePage_IsNoSheet(int frame, int inside)
    {
        using Pix page = PrintedFrame(frame, inside);

        PageFinder.Find(page).ShouldBeNull();
    }

    [Fact]
    public void Find_TableOnly_FindsNone()
    {
        using Pix speck = LeptonicaFont.Draw(900, "A");
        using Pix photo = TablePhoto.Take(speck, new(new(0.5, 0.5), new(0.52, 0.5), new(0.52, 0.52), new(0.5, 0.52)), 1000, 1300, 90);

        PageFinder.Find(photo).ShouldBeNull();
    }

    [Fact]
    public void CutOut_SheetSeenAtASlant_MakesItARectangle()
    {
        using Pix sheet = LeptonicaFont.Draw(900, Text);
        PageOutline corners = Corners(0.08, 0.03);
        using Pix photo = TablePhoto.Take(sheet, corners, 1000, 1300, 60);

        using FlatPage flat = FlatPage.CutOut(photo, corners);

        GrayImage pixels = GrayImage.Of(flat.Image);
        int table = pixels.Pixels.Count(p => p is > 30 and < 90);
        ((double)table / pixels.Pixels.Length).ShouldBeLessThan(0.02);
        flat.Outline.ShouldBe(corners);
    }

    private static Pix PrintedFrame(int frame, int inside)
    {
        const int width = 800;
        const int height = 1200;
        const int line = 8;
        byte[] pixels = new byte[width * height];
        for (int i = 0; i < pixels.Length; i++)
        {
            (int y, int x) = Math.DivRem(i, width);
            int depth = Math.Min(Math.Min(x - 80, 720 - x), Math.Min(y - 400, 1000 - y));
            pixels[i] = (byte)(depth < 0 ? 255 : depth < line ? frame : inside);
        }

        return Pix.FromGray(pixels, width, height);
    }

    private static PageOutline Corners(double narrowing, double turn) => new(
        new(0.15 + narrowing, 0.12 + turn), new(0.85 - narrowing, 0.12 - turn), new(0.88, 0.9 - turn), new(0.12, 0.9 + turn));

    private static void ShouldBeNear(PagePoint found, PagePoint truth)
    {
        found.X.ShouldBe(truth.X, tolerance: 0.01);
        found.Y.ShouldBe(truth.Y, tolerance: 0.01);
    }
}
