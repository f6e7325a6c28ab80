namespace InvoiceWeb.Operation;

/// <summary>A process of the product.</summary>
/// <param name="Id">New with every start.</param>
/// <param name="Name">What operators call it: the machine's name unless it is configured.</param>
/// <param name="Version">The product's.</param>
/// <param name="SeenAt">Its last sign of life.</param>
public sealed record Instance(string Id, string Name, string Version, DateTimeOffset StartedAt, DateTimeOffset SeenAt)
{
    /// <summary>Whoever is silent for longer is gone. Three beats: one may be late and one lost.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    /// <summary>None of one that only serves browsers.</summary>
    public IReadOnlyList<WorkerState> Workers { get; init; } = [];
}
