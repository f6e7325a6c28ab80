using InvoiceWeb.Dashboard.Figures;
using InvoiceWeb.Dashboard.Metering;

namespace InvoiceWeb.Tests.Dashboard.Metering;

public sealed class FigureWriterTests : IDisposable
{
    private readonly FigureBook book = new(TimeProvider.System);
    private readonly FlakyFigureStore store = new();
    private readonly FigureWriter writer;

    public FigureWriterTests() => writer = new FigureWriter(book, store);

    public void Dispose() => writer.Dispose();

    [Fact]
    public async Task WriteAsync_DatabaseWasAway_WritesTheSameUnderTheSameNumberAndThenTheRest()
    {
        SignIn(2);
        store.IsAway = true;
        await Should.ThrowAsync<IOException>(() => writer.WriteAsync(CancellationToken.None));
        SignIn(3);
        store.IsAway = false;

        await writer.WriteAsync(CancellationToken.None);
        await writer.WriteAsync(CancellationToken.None);

        store.Asked.ShouldBe([(1, 2), (1, 2), (2, 3)]);
    }

    [Fact]
    public async Task WriteAsync_TwiceAtOnce_WritesOnce()
    {
        SignIn(2);
        var held = store.Hold();

        var both = Task.WhenAll(writer.WriteAsync(CancellationToken.None), writer.WriteAsync(CancellationToken.None));
        held.SetResult();
        await both;

        store.Asked.ShouldBe([(1, 2)]);
    }

    private void SignIn(int times) => book.Note((batch, now) => batch.Add(FigureKind.SignIns, now, Counters.SignedIn, times));
}
