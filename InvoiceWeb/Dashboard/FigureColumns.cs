using InvoiceWeb.Dashboard.Figures;

namespace InvoiceWeb.Dashboard;

/// <summary>One kind of figures over the columns of a dashboard, together, and before.</summary>
/// <param name="Before">Of the same length of time just before.</param>
public sealed record FigureColumns(IReadOnlyList<FigureSum> Columns, FigureSum All, FigureSum Before)
{
    public static FigureColumns Of(DashboardSpan span, IReadOnlyList<Figure> figures, IReadOnlyList<Figure> before)
    {
        var byColumn = figures.ToLookup(figure => span.ColumnOf(figure.Key.At));
        return new FigureColumns(
            [.. Enumerable.Range(0, span.Starts.Count).Select(column => FigureSum.Of(byColumn[column]))],
            FigureSum.Of(figures),
            FigureSum.Of(before));
    }
}
