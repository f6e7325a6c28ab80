namespace InvoiceWeb.Pages.Admin.Charts;

/// <summary>A chart with its table.</summary>
/// <param name="Id">Names it in the page's markup.</param>
/// <param name="Note">By which clock it counts.</param>
/// <param name="Shape">One of <see cref="ChartShape"/>.</param>
/// <param name="Unit">One of <see cref="Units"/>.</param>
public sealed record ChartView(
    string Id, string Title, string Note, string Shape, string Unit, IReadOnlyList<string> Labels, IReadOnlyList<SeriesView> Series, TableView Table)
{
    public bool IsWide { get; init; }

    /// <summary>Whether there is nothing to tell, which a drawing must not pass off as a line at zero.</summary>
    public bool IsEmpty => Series.All(series => series.Values.All(value => value is null));
}
