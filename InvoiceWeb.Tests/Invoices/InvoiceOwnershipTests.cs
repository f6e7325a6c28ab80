using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Checking;
using InvoiceWeb.Invoices.History;
using InvoiceWeb.Invoices.Uploads;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Invoices;

public sealed class InvoiceOwnershipTests
{
    private static readonly Person Ada = new(new UserId("65e45a000000000000000009"), "Ada");
    private static readonly Person Jonas = new(InvoiceBuilder.Jonas, "Jonas");
    private static readonly DateTimeOffset Later = InvoiceBuilder.Noon.AddMinutes(1);

    [Fact]
    public void Reassign_ReadInvoice_IsTheNewOwnersAndKeepsWhatWasRead()
    {
        var invoice = InvoiceBuilder.Queued() with { Status = InvoiceStatus.Processed, Fields = InvoiceBuilder.Fields() };

        var given = invoice.Reassign(Jonas, Ada, Later);

        (given.OwnerId, given.OwnerName, given.Status, given.Version, given.UpdatedAt).ShouldBe((Jonas.Id, "Jonas", InvoiceStatus.Processed, invoice.Version + 1, Later));
        given.Fields.ShouldBe(invoice.Fields);
        given.FormerOwners.ShouldBe([InvoiceBuilder.Mara]);
        var told = given.History.Entries[^1];
        (told.What, told.By, told.To, told.At).ShouldBe((HistoryEvent.Reassigned, Ada, Jonas, Later));
    }

    [Fact]
    public void Reassign_BackToWhoHadIt_IsNoFormerOwnersAnyMore()
    {
        var given = InvoiceBuilder.Queued().Reassign(Jonas, Ada, Later).Reassign(new Person(InvoiceBuilder.Mara, "Mara"), Ada, Later);

        given.FormerOwners.ShouldBe([Jonas.Id]);
    }

    [Fact]
    public void Reassign_WhileItIsRead_TakesItFromItsWorker()
    {
        var given = InvoiceBuilder.Claimed(attempts: 2).Reassign(Jonas, Ada, Later);

        (given.Status, given.Step, given.Lease, given.Attempts).ShouldBe((InvoiceStatus.Queued, null, null, 0));
    }

    [Fact]
    public void Reassign_SentWithAKey_KeyStaysItsSenders()
    {
        var invoice = InvoiceBuilder.Queued() with { Upload = new UploadReceipt(UploadKey.New(), "") };

        var twice = invoice.Reassign(Jonas, Ada, Later).Reassign(Ada, Ada, Later);

        twice.Upload!.Sender.ShouldBe(InvoiceBuilder.Mara);
    }

    [Fact]
    public void RenameOwner_WasGivenTheInvoice_IsRenamedThereToo()
    {
        var renamed = InvoiceBuilder.Queued().Reassign(Jonas, Ada, Later).RenameOwner("Former user");

        renamed.History.Entries[^1].To.ShouldBe(new Person(Jonas.Id, "Former user"));
        renamed.History.Entries[^1].By.ShouldBe(Ada);
    }

    [Fact]
    public void WithPages_FoundRightBefore_HasToBeFoundRightAgain()
    {
        var right = InvoiceBuilder.Queued() with { Status = InvoiceStatus.Processed, Checked = new Check(Jonas, InvoiceBuilder.Noon) };

        var changed = right.WithPages([InvoiceBuilder.Page()], HistoryEvent.PageReplaced, 1, Jonas, Later);
        var read = (changed with { Status = InvoiceStatus.Processing }).Complete(InvoiceBuilder.Fields(confidence: 0.2), [], "", sureFrom: 0.8, Later);

        changed.Checked.ShouldBeNull();
        read.Status.ShouldBe(InvoiceStatus.NeedsReview);
    }
}
