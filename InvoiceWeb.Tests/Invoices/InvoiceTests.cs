using InvoiceWeb.Invoices;
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
        var next = Claimed(3).GiveUp(FailureReason.NoText, Noon).Requeue(Noon.AddMinutes(1));

        (next.Status, next.Attempts, next.Failure, next.UpdatedAt).ShouldBe((InvoiceStatus.Queued, 0, null, Noon.AddMinutes(1)));
    }

    [Theory]
    [InlineData(InvoiceStatus.Queued)]
    [InlineData(InvoiceStatus.Processing)]
    public void CanRetry_NotYetRead_IsFalse(InvoiceStatus status) => (Queued() with { Status = status }).CanRetry.ShouldBeFalse();
}
