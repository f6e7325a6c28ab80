namespace InvoiceWeb.Auditing;

public static class AuditingRegistration
{
    /// <summary>The log's reader, and its writer for invoices. Who knows the present request supplies <see cref="IAuditLog"/>.</summary>
    public static IServiceCollection AddAuditing(this IServiceCollection services) =>
        services.AddMetrics().AddSingleton<AuditMeter>().AddSingleton<AuditReader>().AddSingleton<InvoiceTrail>();
}
