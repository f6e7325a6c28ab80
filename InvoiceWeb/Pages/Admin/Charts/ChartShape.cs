namespace InvoiceWeb.Pages.Admin.Charts;

/// <summary>How a chart is drawn.</summary>
public static class ChartShape
{
    public const string Stack = "stack";

    public const string Bars = "bars";

    public const string Line = "line";

    /// <summary>Bars that lie, the greatest on top.</summary>
    public const string Rank = "rank";
}
