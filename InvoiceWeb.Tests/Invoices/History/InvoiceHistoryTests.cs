using InvoiceWeb.Invoices.History;
using static InvoiceWeb.Tests.TestData.InvoiceBuilder;

namespace InvoiceWeb.Tests.Invoices.History;

public sealed class InvoiceHistoryTests
{
    [Fact]
    public void With_BeyondTheBound_KeepsTheFirstAndTheLatest()
    {
        var history = Enumerable.Range(0, InvoiceHistory.MaxEntries + 5)
            .Aggregate(InvoiceHistory.Empty, (so, minute) => so.With(new HistoryEntry(HistoryEvent.Corrected, Noon.AddMinutes(minute), By: null)));

        history.Entries.Count.ShouldBe(InvoiceHistory.MaxEntries);
        history.Entries[0].At.ShouldBe(Noon);
        history.Entries[1].At.ShouldBe(Noon.AddMinutes(6));
        history.Entries[^1].At.ShouldBe(Noon.AddMinutes(InvoiceHistory.MaxEntries + 4));
    }
}
