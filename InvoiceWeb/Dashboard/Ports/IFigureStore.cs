using InvoiceWeb.Dashboard.Figures;

namespace InvoiceWeb.Dashboard.Ports;

/// <summary>The buckets.</summary>
public interface IFigureStore
{
    /// <summary>Writes a batch in one unordered bulk, each bucket once: what a source has written under this number is not added again.</summary>
    /// <param name="source">Letters and digits.</param>
    /// <param name="number">Grows from batch to batch of the source; given again after a failure, with the same edits.</param>
    Task ApplyAsync(string source, long number, IReadOnlyDictionary<FigureKey, FigureEdit> edits, CancellationToken cancellationToken);

    /// <summary>All buckets of a kind that begin within a stretch of time.</summary>
    Task<IReadOnlyList<Figure>> ReadAsync(FigureKind kind, FigureStretch stretch, CancellationToken cancellationToken);

    /// <summary>The names with the greatest sums of a counter, greatest first.</summary>
    Task<IReadOnlyList<NamedSum>> TopAsync(FigureKind kind, FigureStretch stretch, string counter, int limit, CancellationToken cancellationToken);
}
