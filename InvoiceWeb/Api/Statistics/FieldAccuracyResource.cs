using InvoiceWeb.Dashboard;
using InvoiceWeb.Dashboard.Figures;
using InvoiceWeb.Invoices;

namespace InvoiceWeb.Api.Statistics;

/// <summary>Of the values of one field that people stand for: how many had been read so, and how many had not.</summary>
public sealed record FieldAccuracyResource(InvoiceField Field, long Right, long Wrong)
{
    internal static FieldAccuracyResource Of(DashboardData data, InvoiceField field)
    {
        var sum = data.Of(FigureKind.Accuracy).All;
        return new FieldAccuracyResource(field, (long)sum[Counters.RightOf(field)], (long)sum[Counters.WrongOf(field)]);
    }
}
