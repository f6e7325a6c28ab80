using InvoiceWeb.Reading.PaddleOcr;

namespace InvoiceWeb.Tests.Reading.PaddleOcr;

public sealed class RegionFinderTests
{
    private const int Size = 100;

    [Fact]
    public void Find_TwoBars_FindsBothWithMargins()
    {
        TextRegion[] regions = [.. RegionFinder.Find(Map((x, y) => x is >= 20 and < 80 && y is (>= 10 and < 16) or (>= 50 and < 56)), Size, Size)];

        regions.Length.ShouldBe(2);
        regions.ShouldAllBe(r => Math.Abs(r.Angle) < 0.01 && r.Length > 60 && r.Thickness > 6 && r.IsElongated);
        regions[0].CenterX.ShouldBe(50, tolerance: 1);
        regions[0].CenterY.ShouldBe(13, tolerance: 1);
    }

    [Fact]
    public void Find_LeaningBar_FollowsIt()
    {
        TextRegion region = RegionFinder.Find(Map((x, y) => x is >= 20 and < 80 && Math.Abs(y - (30 + (x * 0.2))) < 3), Size, Size).ShouldHaveSingleItem();

        region.Angle.ShouldBe(Math.Atan(0.2), tolerance: 0.03);
    }

    [Fact]
    public void Find_Specks_FindsNothing() => RegionFinder.Find(Map((x, y) => x % 9 == 0 && y % 9 == 0), Size, Size).ShouldBeEmpty();

    private static float[] Map(Func<int, int, bool> isText) =>
        [.. Enumerable.Range(0, Size * Size).Select(i => isText(i % Size, i / Size) ? 0.9f : 0f)];
}
