using InvoiceWeb.Dashboard;
using InvoiceWeb.Dashboard.Figures;
using InvoiceWeb.Invoices;

namespace InvoiceWeb.Api.Statistics;

/// <summary>How often reading failed for one reason.</summary>
public sealed record FailuresResource(FailureReason Reason, long Count)
{
    internal static FailuresResource Of(DashboardData data, FailureReason reason) =>
        new(reason, (long)data.Of(FigureKind.Invoices).All[Counters.FailureOf(reason.ToString())]);
}
