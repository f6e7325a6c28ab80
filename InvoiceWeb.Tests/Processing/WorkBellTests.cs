using InvoiceWeb.Processing;

namespace InvoiceWeb.Tests.Processing;

public sealed class WorkBellTests
{
    private readonly WorkBell bell = new();

    [Fact]
    public void NextRing_TakenBeforeARing_Completes()
    {
        var first = bell.NextRing;
        var second = bell.NextRing;

        bell.Ring();

        first.IsCompletedSuccessfully.ShouldBeTrue();
        second.IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public void NextRing_TakenAfterARing_Waits()
    {
        bell.Ring();

        bell.NextRing.IsCompleted.ShouldBeFalse();
    }
}
