using InvoiceWeb.Dashboard.Figures;
using InvoiceWeb.Dashboard.Ports;

namespace InvoiceWeb.Tests.Dashboard.Metering;

/// <summary>A store that can be away, and remembers what it was asked to write.</summary>
public sealed class FlakyFigureStore : IFigureStore
{
    private readonly List<(long Number, decimal SignedIn)> asked = [];
    private Task gate = Task.CompletedTask;

    public bool IsAway { get; set; }

    /// <summary>The number of each batch, and the sign-ins in it.</summary>
    public IReadOnlyList<(long Number, decimal SignedIn)> Asked => asked;

    /// <summary>Lets writes end only once the result is set.</summary>
    public TaskCompletionSource Hold()
    {
        var hold = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        gate = hold.Task;
        return hold;
    }

    public async Task ApplyAsync(string source, long number, IReadOnlyDictionary<FigureKey, FigureEdit> edits, CancellationToken cancellationToken)
    {
        asked.Add((number, edits.Single(edit => edit.Key.Level is FigureLevel.Hour).Value.Sums[Counters.SignedIn]));
        await gate;
        if (IsAway)
        {
            throw new IOException("The database is away.");
        }
    }

    public Task<IReadOnlyList<Figure>> ReadAsync(FigureKind kind, FigureStretch stretch, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Figure>>([]);

    public Task<IReadOnlyList<NamedSum>> TopAsync(
        FigureKind kind, FigureStretch stretch, string counter, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<NamedSum>>([]);
}
