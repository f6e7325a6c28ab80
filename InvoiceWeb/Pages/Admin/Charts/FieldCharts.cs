using InvoiceWeb.Dashboard;
using InvoiceWeb.Dashboard.Figures;
using InvoiceWeb.Invoices;
using InvoiceWeb.Pages.Invoices;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Admin.Charts;

/// <summary>How often fields were read right, as those say who checked them.</summary>
public static class FieldCharts
{
    private static readonly InvoiceField[] Fields = Enum.GetValues<InvoiceField>();

    /// <returns>Of all fields together, 0 to 1; null where nobody checked any.</returns>
    public static double? ShareRight(FigureSum sum)
    {
        var right = Fields.Sum(field => sum[Counters.RightOf(field)]);
        var all = right + Fields.Sum(field => sum[Counters.WrongOf(field)]);
        return all > 0 ? (double)(right / all) : null;
    }

    public static ChartView Of(DashboardData data)
    {
        var sum = data.Of(FigureKind.Accuracy).All;
        var fields = Fields.Select(field => (Field: field, Right: sum[Counters.RightOf(field)], Wrong: sum[Counters.WrongOf(field)], Share: ShareOf(sum, field))).ToList();
        var table = new TableView(
            [L["Field"], L["Right"], L["Corrected"], L["Read right"]],
            [
                .. fields.Select(one => (IReadOnlyList<string>)
                [
                    FieldWords.Label(one.Field), Units.Format(Units.Count, (double)one.Right), Units.Format(Units.Count, (double)one.Wrong), Units.Format(Units.Percent, one.Share),
                ]),
            ]);
        return new ChartView(
            "fields",
            L["Read right, by field"],
            ZoneNames.Short(data.Span.Zone),
            ChartShape.Rank,
            Units.Percent,
            [.. fields.Select(one => FieldWords.Label(one.Field))],
            [new SeriesView(L["Read right"], "ready", [.. fields.Select(one => one.Share)])],
            table);
    }

    private static double? ShareOf(FigureSum sum, InvoiceField field) => sum.ShareOf(Counters.RightOf(field), Counters.WrongOf(field)) * 100;
}
