using InvoiceWeb.Operation.Health;
using InvoiceWeb.Tests.TestData;
using Microsoft.Extensions.Time.Testing;

namespace InvoiceWeb.Tests.Operation.Health;

public sealed class ChangeStreamGaugeTests
{
    private readonly FakeTimeProvider clock = new(InvoiceBuilder.Noon);

    [Fact]
    public void Heard_Late_TellsHowLateBeyondTheSecondThatIsNotKnown()
    {
        var gauge = new ChangeStreamGauge(clock);
        gauge.Opened();

        gauge.Heard(InvoiceBuilder.Noon.AddSeconds(-8));
        var late = gauge.State;
        gauge.Heard(InvoiceBuilder.Noon.AddSeconds(1));

        late.ShouldBe(new ChangeStreamState(InvoiceBuilder.Noon, InvoiceBuilder.Noon, TimeSpan.FromSeconds(7)));
        gauge.State.Lag.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Lost_AfterChanges_NothingIsKnown()
    {
        var gauge = new ChangeStreamGauge(clock);
        gauge.Opened();
        gauge.Heard(InvoiceBuilder.Noon);

        gauge.Lost();

        gauge.State.ShouldBe(new ChangeStreamState(OpenSince: null, HeardAt: null, Lag: null));
    }
}
