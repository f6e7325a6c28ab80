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
        (double X, double Y, double Width, double Height) box = new PageTurn(quarters, 0).ToStored(new(0, 0, 100, 20), 200, 100);

        box.X.ShouldBe(x, tolerance: 1e-9);
        box.Y.ShouldBe(y, tolerance: 1e-9);
        box.Width.ShouldBe(width, tolerance: 1e-9);
        box.Height.ShouldBe(height, tolerance: 1e-9);
    }

    [Fact]
    public void ToStored_LeaningPage_LowersTheRightSide()
    {
        PageTurn turn = new(0, 5);

        double left = turn.ToStored(new(0, 45, 10, 10), 200, 100).Y;
        double right = turn.ToStored(new(190, 45, 10, 10), 200, 100).Y;

        right.ShouldBeGreaterThan(left);
    }
}
