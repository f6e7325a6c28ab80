using InvoiceWeb.Dashboard.Counting;
using InvoiceWeb.Dashboard.Metering;

namespace InvoiceWeb.Dashboard;

public static class DashboardRegistration
{
    /// <summary>The figures. Call it before the rooms that are measured: what they measure while they stop is then still written.</summary>
    public static IServiceCollection AddDashboard(this IServiceCollection services) => services
        .AddMetrics()
        .AddSingleton<InvoiceCounter>()
        .AddSingleton<FigureBook>()
        .AddSingleton<FigureWriter>()
        .AddSingleton<DashboardReader>()
        .AddSingleton<DashboardService>()
        .AddHostedService<FigureKeeper>()
        .AddHostedService<MeterTap>();
}
