using InvoiceWeb.Dashboard.Counting;
using InvoiceWeb.Dashboard.Figures;
using InvoiceWeb.Invoices;
using static InvoiceWeb.Tests.TestData.InvoiceBuilder;

namespace InvoiceWeb.Tests.Dashboard.Counting;

public sealed class InvoiceFiguresTests
{
    [Fact]
    public void EventsOf_ReadSurely_AreReceivedAndReadWithItsTime()
    {
        var read = Claimed().Complete(Fields(), [], "", sureFrom: 0.8, Noon.AddSeconds(4));

        CountersOf(InvoiceFigures.EventsOf(read, after: -1)).ShouldBe(["received", "read", "wait48"], ignoreOrder: true);
    }

    [Fact]
    public void EventsOf_ReadAgain_WaitsFromTheSecondTime()
    {
        var again = Claimed().GiveUp(FailureReason.NoText, Noon.AddSeconds(1)).Requeue(MaraViewing.Person, Noon.AddHours(5))
            .Complete(Fields(confidence: 0.1), [], "", sureFrom: 0.8, Noon.AddHours(5).AddSeconds(4));

        CountersOf(InvoiceFigures.EventsOf(again, after: 2)).ShouldBe(["toCheck", "wait48"], ignoreOrder: true);
    }

    [Fact]
    public void EventsOf_CountedBefore_AreNotToldAgain()
    {
        var read = Claimed().Complete(Fields(), [], "", sureFrom: 0.8, Noon);

        InvoiceFigures.EventsOf(read, after: read.Version).ShouldBeEmpty();
    }

    [Fact]
    public void EventsOf_StoredBeforeThereWasAHistory_AreToldByItsState()
    {
        var old = Queued() with { Status = InvoiceStatus.NeedsReview, ReadAt = Noon.AddSeconds(4), Fields = Fields(), Version = 7 };

        CountersOf(InvoiceFigures.EventsOf(old, after: -1)).ShouldBe(["received", "toCheck", "wait48"], ignoreOrder: true);
        InvoiceFigures.EventsOf(old, after: 7).ShouldBeEmpty();
    }

    [Fact]
    public void StandingOf_Corrected_TellsWhatWasReadWrong()
    {
        var read = Claimed().Complete(Fields(confidence: 0.5), [], "", sureFrom: 0.8, Noon);
        var corrected = read.Correct(
            new Dictionary<InvoiceField, IReadField?> { [InvoiceField.Total] = new ReadField<decimal>(99m, 1, Box: null) }, accept: true, MaraViewing.Person, Noon.AddDays(1));

        var standing = InvoiceFigures.StandingOf(corrected).ToList();

        CountersOf(standing.Where(one => one.Kind == FigureKind.Accuracy))
            .ShouldBe(["wrong-Total", "right-Currency", "right-Date", "right-Number", "right-Vendor"], ignoreOrder: true);
        standing.ShouldContain(one => one.Kind == FigureKind.Spend && one.Counter == "sum" && one.Amount == 99m && one.Name == "EUR");
    }

    [Fact]
    public void StandingOf_ThrownAway_HasNoTotal()
    {
        var trashed = Claimed().Complete(Fields(), [], "", sureFrom: 0.8, Noon).ThrowAway(MaraViewing.Person, Noon);

        InvoiceFigures.StandingOf(trashed).ShouldBeEmpty();
    }

    private static IEnumerable<string> CountersOf(IEnumerable<Countable> countables) => countables.Select(one => one.Counter);
}
