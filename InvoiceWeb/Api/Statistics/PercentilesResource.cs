using InvoiceWeb.Dashboard.Figures;

namespace InvoiceWeb.Api.Statistics;

/// <summary>Seconds; off by 19 per cent at most. Null where nothing was measured.</summary>
public sealed record PercentilesResource(double? P50, double? P95, double? P99)
{
    internal static PercentilesResource Of(FigureSum sum, string histogram) => new(Of(sum, histogram, 0.5), Of(sum, histogram, 0.95), Of(sum, histogram, 0.99));

    private static double? Of(FigureSum sum, string histogram, double share) => sum.Percentile(histogram, share) is { } time ? Math.Round(time.TotalSeconds, 4) : null;
}
