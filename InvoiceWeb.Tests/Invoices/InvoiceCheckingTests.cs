using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Checking;
using InvoiceWeb.Invoices.History;
using static InvoiceWeb.Tests.TestData.InvoiceBuilder;

namespace InvoiceWeb.Tests.Invoices;

public sealed class InvoiceCheckingTests
{
    private const double SureFrom = 0.8;

    private static readonly Person Anna = new(Jonas, "Anna");

    private static Invoice Doubtful => Claimed().Complete(Fields(0.5), [], "text", SureFrom, Noon);

    [Fact]
    public void Correct_OneField_IsSureAndStaysToBeAccepted()
    {
        var next = Doubtful.Correct(Total(12.90m), accept: false, Anna, Noon.AddMinutes(1));

        next.Fields.Total.ShouldBe(new ReadField<decimal>(12.90m, 1, Box: null));
        next.Fields.Date.ShouldBe(Doubtful.Fields.Date);
        next.Verdicts.ShouldBe([new Verdict(InvoiceField.Total, Anna, Noon.AddMinutes(1), new ReadValue("12.40", 0.5))]);
        (next.Status, next.Checked, next.Version, next.UpdatedAt).ShouldBe((InvoiceStatus.NeedsReview, null, Doubtful.Version + 1, Noon.AddMinutes(1)));
    }

    [Fact]
    public void Correct_Always_NotesWhoChangedWhatFromWhatToWhat()
    {
        var entry = Doubtful.Correct(Total(12.90m), accept: false, Anna, Noon.AddMinutes(1)).History.Entries[^1];

        (entry.What, entry.At, entry.By).ShouldBe((HistoryEvent.Corrected, Noon.AddMinutes(1), Anna));
        entry.Changes.ShouldBe([new FieldChange(InvoiceField.Total, "12.40", "12.90")]);
    }

    [Fact]
    public void Correct_SecondTime_KeepsWhatWasReadAndNotWhatWasTyped()
    {
        var next = Doubtful.Correct(Total(12.90m), accept: false, Anna, Noon).Correct(Total(12.95m), accept: false, Anna, Noon);

        next.VerdictOn(InvoiceField.Total)!.Read.ShouldBe(new ReadValue("12.40", 0.5));
        next.Verdicts.Count.ShouldBe(1);
    }

    [Fact]
    public void Correct_FailedInvoice_IsNoLongerFailed()
    {
        var next = Claimed().GiveUp(FailureReason.NoText, Noon).Correct(Total(5m), accept: false, Anna, Noon);

        (next.Status, next.Failure).ShouldBe((InvoiceStatus.NeedsReview, null));
    }

    [Fact]
    public void Correct_ReadyInvoiceLosesItsTotal_HasToBeChecked()
    {
        var ready = Doubtful.Correct(Nothing, accept: true, Anna, Noon);

        var next = ready.Correct(new Dictionary<InvoiceField, IReadField?> { [InvoiceField.Total] = null }, accept: false, Anna, Noon);

        (ready.Status, next.Status, next.Checked).ShouldBe((InvoiceStatus.Processed, InvoiceStatus.NeedsReview, null));
    }

    [Fact]
    public void Accept_DoubtfulInvoice_IsReadyAndEveryValueSure()
    {
        var next = Doubtful.Correct(Nothing, accept: true, Anna, Noon.AddMinutes(1));

        (next.Status, next.Checked, next.Version).ShouldBe((InvoiceStatus.Processed, new Check(Anna, Noon.AddMinutes(1)), Doubtful.Version + 1));
        next.Fields.AreSure(1).ShouldBeTrue();
        next.Fields.Vendor!.Box.ShouldBe(Doubtful.Fields.Vendor!.Box);
        next.VerdictOn(InvoiceField.Vendor)!.Read.ShouldBe(new ReadValue("Bäckerei Huber", 0.5));
        next.History.Entries.Select(entry => entry.What).ShouldBe([HistoryEvent.Read, HistoryEvent.Accepted]);
    }

    [Fact]
    public void Complete_AfterCorrection_KeepsThePersonsValueAndOffersTheOther()
    {
        var corrected = Doubtful.Correct(Total(12.90m), accept: false, Anna, Noon);

        var next = ReadAgain(corrected, Fields(0.9) with { Total = new ReadField<decimal>(12.40m, 0.9, Box: null) });

        next.Fields.Total!.Value.ShouldBe(12.90m);
        next.Fields.Date!.Confidence.ShouldBe(0.9);
        next.VerdictOn(InvoiceField.Total)!.Read.ShouldBe(new ReadValue("12.40", 0.9));
        next.Status.ShouldBe(InvoiceStatus.Processed);
    }

    [Fact]
    public void Complete_AfterAFieldWasEmptied_LeavesItEmpty()
    {
        var corrected = Doubtful.Correct(new Dictionary<InvoiceField, IReadField?> { [InvoiceField.Number] = null }, accept: false, Anna, Noon);

        ReadAgain(corrected, Fields(0.9)).Fields.Number.ShouldBeNull();
    }

    [Fact]
    public void Complete_AcceptedInvoice_StaysAcceptedWhateverIsRead()
    {
        var accepted = Doubtful.Correct(Nothing, accept: true, Anna, Noon);

        var next = ReadAgain(accepted, Fields(0.1) with { Vendor = new ReadField<string>("Backerei Huher", 0.3, Box: null) });

        (next.Status, next.Checked, next.Fields.Vendor!.Value).ShouldBe((InvoiceStatus.Processed, accepted.Checked, "Bäckerei Huber"));
    }

    [Theory]
    [InlineData(10.42, 1.98, true)]
    [InlineData(10.42, 1.99, false)]
    public void AddUp_NetAndTax_AreComparedWithTheTotal(decimal net, decimal tax, bool expected) =>
        (Fields() with { Net = new(net, 1, null), Tax = new(tax, 1, null) }).AddUp.ShouldBe(expected);

    [Fact]
    public void AddUp_TaxUnknown_IsNotKnown() => (Fields() with { Net = new(10m, 1, null) }).AddUp.ShouldBeNull();

    private static Dictionary<InvoiceField, IReadField?> Nothing => [];

    private static Dictionary<InvoiceField, IReadField?> Total(decimal value) => new() { [InvoiceField.Total] = new ReadField<decimal>(value, 1, Box: null) };

    private static Invoice ReadAgain(Invoice invoice, InvoiceFields fields) =>
        (invoice.Requeue(Anna, Noon) with { Status = InvoiceStatus.Processing }).Complete(fields, [], "text", SureFrom, Noon.AddHours(1));
}
