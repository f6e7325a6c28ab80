using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.History;
using static InvoiceWeb.Tests.TestData.InvoiceBuilder;

namespace InvoiceWeb.Tests.Invoices;

public sealed class InvoiceTests
{
    private const double SureFrom = 0.8;

    [Fact]
    public void Complete_SureButThePageDisagrees_NeedsReview()
    {
        FieldDifference[] differences = [new("total", "12.40", "12.90")];

        var read = Claimed().Complete(Fields(0.99), differences, "text", SureFrom, Noon);

        (read.Status, read.Differences).ShouldBe((InvoiceStatus.NeedsReview, differences));
    }

    [Fact]
    public void Complete_AllKeyFieldsSure_IsProcessed()
    {
        var done = Claimed().Complete(Fields(0.95), [], "text", SureFrom, Noon);

        done.Status.ShouldBe(InvoiceStatus.Processed);
        (done.Lease, done.Step, done.ReadAt).ShouldBe((null, null, Noon));
        done.Version.ShouldBe(2);
    }

    [Fact]
    public void Complete_OneKeyFieldDoubtful_NeedsReview()
    {
        var fields = Fields() with { Total = new ReadField<decimal>(1m, 0.5, Box: null) };

        Claimed().Complete(fields, [], "text", SureFrom, Noon).Status.ShouldBe(InvoiceStatus.NeedsReview);
    }

    [Fact]
    public void Complete_TotalMissing_NeedsReview() =>
        Claimed().Complete(Fields() with { Total = null }, [], "text", SureFrom, Noon).Status.ShouldBe(InvoiceStatus.NeedsReview);

    [Fact]
    public void Complete_NumberMissing_IsProcessedBecauseReceiptsOftenHaveNone() =>
        Claimed().Complete(Fields() with { Number = null }, [], "text", SureFrom, Noon).Status.ShouldBe(InvoiceStatus.Processed);

    [Fact]
    public void GiveUp_InternalErrorWithAttemptsLeft_QueuesAgain()
    {
        var next = Claimed(Invoice.MaxAttempts - 1).GiveUp(FailureReason.Internal, Noon);

        (next.Status, next.Failure, next.Lease).ShouldBe((InvoiceStatus.Queued, null, null));
    }

    [Theory]
    [InlineData(FailureReason.Internal, Invoice.MaxAttempts)]
    [InlineData(FailureReason.UnreadableImage, 1)]
    [InlineData(FailureReason.NoText, 1)]
    public void GiveUp_LastAttemptOrHopeless_Fails(FailureReason reason, int attempts)
    {
        var next = Claimed(attempts).GiveUp(reason, Noon);

        (next.Status, next.Failure).ShouldBe((InvoiceStatus.Failed, reason));
        next.CanRetry.ShouldBeTrue();
    }

    [Fact]
    public void Release_AtShutdown_DoesNotCountTheAttempt()
    {
        var next = Claimed(2).Release(Noon);

        (next.Status, next.Attempts, next.Lease).ShouldBe((InvoiceStatus.Queued, 1, null));
    }

    [Fact]
    public void Requeue_Failed_StartsAfresh()
    {
        var next = Claimed(3).GiveUp(FailureReason.NoText, Noon).Requeue(MaraViewing.Person, Noon.AddMinutes(1));

        (next.Status, next.Attempts, next.Failure, next.UpdatedAt).ShouldBe((InvoiceStatus.Queued, 0, null, Noon.AddMinutes(1)));
    }

    [Theory]
    [InlineData(InvoiceStatus.Queued)]
    [InlineData(InvoiceStatus.Processing)]
    public void CanRetry_NotYetRead_IsFalse(InvoiceStatus status) => (Queued() with { Status = status }).CanRetry.ShouldBeFalse();

    [Fact]
    public void Complete_Always_NotesWhatWasRead()
    {
        var done = Claimed().Complete(Fields(0.95), [], "text", SureFrom, Noon);

        var entry = done.History.Entries.ShouldHaveSingleItem();
        (entry.What, entry.At, entry.By).ShouldBe((HistoryEvent.Read, Noon, null));
        entry.Changes.ShouldContain(new FieldChange(InvoiceField.Date, null, "2026-03-03") { Confidence = 0.95 });
        entry.Changes.ShouldContain(new FieldChange(InvoiceField.Total, null, "12.40") { Confidence = 0.95 });
    }

    [Fact]
    public void GiveUp_LastAttempt_NotesTheReason() =>
        Claimed().GiveUp(FailureReason.NoText, Noon).History.Entries.ShouldHaveSingleItem().Detail.ShouldBe("NoText");

    [Fact]
    public void GiveUp_AttemptsLeft_NotesNothing() => Claimed().GiveUp(FailureReason.Internal, Noon).History.Entries.ShouldBeEmpty();

    [Fact]
    public void Requeue_Always_NotesWhoAsked() =>
        Claimed().GiveUp(FailureReason.NoText, Noon).Requeue(MaraViewing.Person, Noon).History.Entries[^1]
            .ShouldBe(new HistoryEntry(HistoryEvent.Requeued, Noon, MaraViewing.Person) { Version = 3 });

    [Fact]
    public void ThrowAway_WhileItIsRead_WaitsForAnotherReadingWhenTakenBack()
    {
        var restored = Claimed(attempts: 2).ThrowAway(MaraViewing.Person, Noon.AddMinutes(1)).TakeBack(MaraViewing.Person, Noon.AddMinutes(1));

        (restored.Status, restored.Lease, restored.Step, restored.Attempts, restored.Trash).ShouldBe((InvoiceStatus.Queued, null, null, 0, null));
        restored.Version.ShouldBe(3);
    }

    [Fact]
    public void ThrowAway_Failed_ComesBackAsItWas()
    {
        var failed = Queued() with { Status = InvoiceStatus.Failed, Failure = FailureReason.NoText, Attempts = 1 };

        var trashed = failed.ThrowAway(MaraViewing.Person, Noon.AddMinutes(1));

        trashed.Trash.ShouldNotBeNull().By.ShouldBe(MaraViewing.Person);
        var restored = trashed.TakeBack(MaraViewing.Person, Noon.AddMinutes(1));
        restored.ShouldBe(failed with { UpdatedAt = Noon.AddMinutes(1), Version = 3, History = restored.History });
        restored.History.Entries.Select(entry => entry.What).ShouldBe([HistoryEvent.Trashed, HistoryEvent.Restored]);
    }
}
