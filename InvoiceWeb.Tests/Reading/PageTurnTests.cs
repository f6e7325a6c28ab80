using InvoiceWeb.Reading;

namespace InvoiceWeb.Tests.Reading;

public sealed class PageTurnTests
{
    // The turned page is 200 wide and 100 high; the box is its top left quarter's half.
    [Theory]
    [InlineData(0, 0.0, 0.0, 0.5, 0.2)]
    [InlineData(1, 0.0, 0.5, 0.2, 0.5)]
    [InlineData(2, 0.5, 0.8, 0.5, 0.2)]
    [InlineData(3, 0.8, 0.0, 0.2, 0.5)]
    public void ToStored_TurnedByQuarters_GivesThePlaceOnTheStoredPage(int quarters, double x, double y, double width, double height)
    {
        (double X, double Y, double Width, double Height) box = Page(new PageTurn(quarters, 0)).ToStored(new(0, 0, 100, 20));

        box.X.ShouldBe(x, tolerance: 1e-9);
        box.Y.ShouldBe(y, tolerance: 1e-9);
        box.Width.ShouldBe(width, tolerance: 1e-9);
        box.Height.ShouldBe(height, tolerance: 1e-9);
    }

    [Fact]
    public void ToStored_LeaningPage_LowersTheRightSide()
    {
        PageText page = Page(new PageTurn(0, 5));

        double left = page.ToStored(new(0, 45, 10, 10)).Y;
        double right = page.ToStored(new(190, 45, 10, 10)).Y;

        right.ShouldBeGreaterThan(left);
    }

    [Fact]
    public void ToStored_SheetOnAPicture_GivesThePlaceOnThePicture()
    {
        PageOutline outline = new(new(0.2, 0.1), new(0.8, 0.1), new(1, 0.9), new(0, 0.9));
        PageText page = new(200, 100, []) { Outline = outline };

        (double X, double Y, double Width, double Height) box = page.ToStored(new(0, 0, 200, 100));

        box.X.ShouldBe(0, tolerance: 1e-9);
        box.Y.ShouldBe(0.1, tolerance: 1e-9);
        box.Width.ShouldBe(1, tolerance: 1e-9);
        box.Height.ShouldBe(0.8, tolerance: 1e-9);
        (page.ToStored(new(100, 50, 0, 0)).Y < 0.5).ShouldBeTrue("the nearer half of a sheet takes more of the picture");
    }

    private static PageText Page(PageTurn turn) => new(200, 100, []) { Turn = turn };
}
