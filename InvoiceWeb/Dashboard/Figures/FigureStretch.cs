namespace InvoiceWeb.Dashboard.Figures;

/// <summary>The buckets of one level that begin within a stretch of time.</summary>
/// <param name="Until">The first moment after it.</param>
public sealed record FigureStretch(FigureLevel Level, DateTimeOffset From, DateTimeOffset Until);
