using InvoiceWeb.Reading;
using Microsoft.Extensions.Time.Testing;

namespace InvoiceWeb.Tests.Reading;

public sealed class PageTimeTests
{
    private static readonly PageText Improved = new(2, 2, []);

    private readonly FakeTimeProvider _clock = new();

    [Theory]
    [InlineData(15, false, false)]
    [InlineData(16, true, false)]
    [InlineData(19, true, false)]
    [InlineData(20, true, true)]
    public void Tokens_AsTimePasses_ExtrasAreCancelledAFifthBeforeTheEnd(int seconds, bool extras, bool whole)
    {
        using PageTime time = new(TimeSpan.FromSeconds(20), _clock, CancellationToken.None);

        _clock.Advance(TimeSpan.FromSeconds(seconds));

        time.Extras.IsCancellationRequested.ShouldBe(extras);
        time.Whole.IsCancellationRequested.ShouldBe(whole);
    }

    [Fact]
    public void TryImprove_InTime_GivesTheImprovedPage()
    {
        using PageTime time = new(TimeSpan.FromSeconds(20), _clock, CancellationToken.None);

        time.TryImprove(PageText.Empty, (_, _) => Improved, time.Extras).ShouldBe(Improved);
    }

    [Fact]
    public void TryImprove_TimeRunsOut_GivesThePageAsItWas()
    {
        using PageTime time = new(TimeSpan.FromSeconds(20), _clock, CancellationToken.None);

        PageText page = time.TryImprove(
            PageText.Empty,
            (_, limit) =>
            {
                _clock.Advance(TimeSpan.FromSeconds(16));
                limit.ThrowIfCancellationRequested();
                return Improved;
            },
            time.Extras);

        page.ShouldBe(PageText.Empty);
    }

    [Fact]
    public void TryImprove_CallerGivesUp_Throws()
    {
        using CancellationTokenSource caller = new();
        using PageTime time = new(TimeSpan.FromSeconds(20), _clock, caller.Token);
        caller.Cancel();

        Should.Throw<OperationCanceledException>(() => time.TryImprove(PageText.Empty, (_, _) => Improved, time.Whole));
    }

    [Fact]
    public void TryImprove_TimeIsOver_BeginsNothing()
    {
        using PageTime time = new(TimeSpan.FromSeconds(20), _clock, CancellationToken.None);
        _clock.Advance(TimeSpan.FromSeconds(16));

        time.TryImprove(PageText.Empty, (_, _) => throw new InvalidOperationException("It began."), time.Extras).ShouldBe(PageText.Empty);
    }
}
