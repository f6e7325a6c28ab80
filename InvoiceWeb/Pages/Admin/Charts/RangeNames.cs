using InvoiceWeb.Dashboard;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Admin.Charts;

/// <summary>Ranges in the address and in words.</summary>
public static class RangeNames
{
    public static DashboardRange? Parse(string? name) => Enum.GetValues<DashboardRange>()
        .Cast<DashboardRange?>()
        .FirstOrDefault(range => string.Equals(ToName(range!.Value), name, StringComparison.Ordinal)); // none of the values is null

    public static string ToName(DashboardRange range) => range switch
    {
        DashboardRange.Hour => "1h",
        DashboardRange.Day => "24h",
        DashboardRange.Week => "7d",
        DashboardRange.Month => "30d",
        DashboardRange.Year => "12m",
        _ => throw new ArgumentOutOfRangeException(nameof(range), range, "No such range."),
    };

    public static string Words(DashboardRange range) => range switch
    {
        DashboardRange.Hour => L["1 hour"],
        DashboardRange.Day => L["24 hours"],
        DashboardRange.Week => L["7 days"],
        DashboardRange.Month => L["30 days"],
        DashboardRange.Year => L["12 months"],
        _ => throw new ArgumentOutOfRangeException(nameof(range), range, "No such range."),
    };

    /// <summary>What one column is called.</summary>
    public static string ColumnWords(DashboardRange range) => range switch
    {
        DashboardRange.Hour => L["Minute"],
        DashboardRange.Day => L["Hour"],
        DashboardRange.Year => L["Month"],
        _ => L["Day"],
    };
}
