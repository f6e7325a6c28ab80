using InvoiceWeb.Reading;

namespace InvoiceWeb.Benchmarks.Ablation;

/// <summary>Reading with or without something.</summary>
internal sealed record Variant(string Name, ReadingSteps Steps)
{
    /// <summary>Everything, then everything but each step.</summary>
    public static IEnumerable<Variant> WithoutEach =>
    [
        new("all steps", ReadingSteps.All),
        .. Enum.GetValues<ReadingSteps>()
            .Where(s => s is not ReadingSteps.None and not ReadingSteps.All)
            .Select(s => new Variant($"without {s}", ReadingSteps.All & ~s)),
    ];
}
