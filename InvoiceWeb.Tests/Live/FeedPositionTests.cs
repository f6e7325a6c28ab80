using InvoiceWeb.Live;

namespace InvoiceWeb.Tests.Live;

public sealed class FeedPositionTests
{
    [Fact]
    public void TryParse_OwnText_GivesTheSamePosition()
    {
        var position = new FeedPosition("0f9c", 4711);

        FeedPosition.TryParse(position.ToString(), null, out var parsed).ShouldBeTrue();

        parsed.ShouldBe(position);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0f9c")]
    [InlineData(".1")]
    [InlineData("0f9c.")]
    [InlineData("0f9c.-1")]
    [InlineData("0f9c.1.2")]
    [InlineData("0f9c.99999999999999999999")]
    [InlineData("0123456789abcdef0123456789abcdef0.1")]
    public void TryParse_SomethingElse_Fails(string? text) => FeedPosition.TryParse(text, null, out _).ShouldBeFalse();
}
