using InvoiceWeb.Dashboard.Figures;

namespace InvoiceWeb.Dashboard;

/// <summary>All that the dashboard shows, in numbers.</summary>
/// <param name="Routes">By route, most requests first.</param>
/// <param name="Vendors">By how many of their invoices were read, of those sent within the span's days.</param>
/// <param name="Spend">By month of the invoices' own date, oldest first, and currency.</param>
public sealed record DashboardData(
    DashboardSpan Span,
    PresentState Present,
    IReadOnlyDictionary<FigureKind, FigureColumns> Series,
    IReadOnlyList<RouteFigures> Routes,
    IReadOnlyList<NamedSum> Vendors,
    IReadOnlyList<SpendFigures> Spend)
{
    public FigureColumns Of(FigureKind kind) => Series[kind];
}
