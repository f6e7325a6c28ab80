using InvoiceWeb.Invoices;
using InvoiceWeb.Operation;
using InvoiceWeb.Tests.TestData;
using Microsoft.Extensions.Time.Testing;

namespace InvoiceWeb.Tests.Operation;

public sealed class WorkBoardTests
{
    private readonly FakeTimeProvider clock = new(InvoiceBuilder.Noon);
    private readonly WorkBoard board;

    public WorkBoardTests() => board = new WorkBoard(clock);

    [Fact]
    public void Workers_OneReads_TellsWhatSinceWhen()
    {
        var invoice = InvoiceBuilder.Claimed();
        board.Rest(2);
        board.Rest(1);
        board.Begin(1, invoice);
        clock.Advance(TimeSpan.FromSeconds(3));
        board.Advance(invoice.Id, ProcessingStep.Reading);
        board.Turn(invoice.Id, 0);

        board.Workers.ShouldBe(
            [
                new WorkerState(1, InvoiceBuilder.Noon.AddSeconds(3)) { Invoice = invoice.Id, Step = ProcessingStep.Reading, Page = 0, Pages = 1 },
                new WorkerState(2, InvoiceBuilder.Noon),
            ]);
    }

    [Fact]
    public void Turn_InvoiceThatNoWorkerHas_ChangesNothing()
    {
        board.Rest(1);

        board.Turn(InvoiceBuilder.Claimed().Id, 3);

        board.Workers.ShouldHaveSingleItem().Page.ShouldBeNull();
    }
}
